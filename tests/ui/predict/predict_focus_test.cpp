#include "ui/predict/predict_focus.h"

#include "ui/parts/percentile_slider.h"
#include "ui/predict/predict_row.h"

#include <QGridLayout>
#include <QPushButton>
#include <gtest/gtest.h>

namespace walletloupe::ui {
namespace {

analysis::PredictorInput inputNamed(const char* name)
{
    analysis::PredictorInput input;
    input.name = name;
    return input;
}

class PredictFocusTest : public testing::Test {
protected:
    PredictFocusTest()
    {
        auto* grid = new QGridLayout(&m_area);
        for (const char* name : {"a", "b"})
            m_rows.push_back(
                new PredictRow(inputNamed(name), *grid, static_cast<int>(m_rows.size()), &m_area));
        m_area.show();
    }

    QWidget m_area;
    std::vector<PredictRow*> m_rows;
};

TEST_F(PredictFocusTest, TheCaretComesBackToTheInputOfTheSameName)
{
    EXPECT_TRUE(caretIn({}).input.empty());
    m_rows[1]->setText(QStringLiteral("1234"));
    m_rows[1]->edit()->setFocus();
    m_rows[1]->edit()->setSelection(1, 2);
    const Caret caret = caretIn(m_rows);
    EXPECT_EQ(caret.input, "b");
    EXPECT_EQ(caret.selectionStart, 1);
    m_rows[1]->edit()->deselect();
    m_rows[0]->edit()->setFocus();
    restoreCaret(caret, {m_rows[0]});
    EXPECT_EQ(m_area.focusWidget(), m_rows[0]->edit());
    restoreCaret(caret, m_rows);
    EXPECT_EQ(m_area.focusWidget(), m_rows[1]->edit());
    EXPECT_EQ(m_rows[1]->edit()->selectedText(), QStringLiteral("23"));
}

/// Where the Tab key goes from `widget`.
QWidget* stopAfter(const QWidget& widget)
{
    QWidget* next = widget.nextInFocusChain();
    while ((next->focusPolicy() & Qt::TabFocus) == 0)
        next = next->nextInFocusChain();
    return next;
}

TEST_F(PredictFocusTest, ButtonsFollowTheRows)
{
    QPushButton first(&m_area);
    QPushButton second(&m_area);
    orderTabStops(m_rows, m_area, {&second, &first});
    EXPECT_EQ(stopAfter(*m_rows[0]->slider()), m_rows[1]->edit());
    EXPECT_EQ(stopAfter(*m_rows[1]->slider()), &second);
    EXPECT_EQ(stopAfter(second), &first);
}

}  // namespace
}  // namespace walletloupe::ui
