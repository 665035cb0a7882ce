#include "ui/parts/form_parts.h"

#include <QEvent>
#include <QPushButton>
#include <gtest/gtest.h>

#include <memory>

namespace walletloupe::ui {
namespace {

std::string roleOf(const QWidget& widget)
{
    return widget.property("role").toString().toStdString();
}

class PropertyCounter final : public QObject {
public:
    bool eventFilter(QObject*, QEvent* event) override
    {
        count += event->type() == QEvent::DynamicPropertyChange ? 1 : 0;
        return false;
    }
    int count = 0;
};

TEST(FormParts, LabelsHaveTheRolesOfTheStyleSheet)
{
    QWidget parent;
    EXPECT_EQ(roleOf(*makeTitle(QStringLiteral("a"), &parent)), "title");
    EXPECT_EQ(roleOf(*makeHeading(QStringLiteral("b"), &parent)), "heading");
    EXPECT_EQ(roleOf(*makeHint(QStringLiteral("c"), &parent)), "small");
    EXPECT_EQ(roleOf(*makeLinkButton(QStringLiteral("d"), &parent)), "link");
    EXPECT_EQ(roleOf(*makeCard(&parent)), "card");
    EXPECT_EQ(parent.findChildren<QWidget*>(Qt::FindDirectChildrenOnly).size(), 5);
}

TEST(FormParts, LabelsShowTheirTextAsItIs)
{
    QWidget parent;
    const QString text = QStringLiteral("<b>0xAlpha</b>");
    for (const QLabel* label :
         {makeTitle(text, &parent), makeHeading(text, &parent), makeHint(text, &parent)}) {
        EXPECT_EQ(label->text(), text);
        EXPECT_EQ(label->textFormat(), Qt::PlainText);
    }
}

TEST(FormParts, OnlyHintsBreakTheirLines)
{
    QWidget parent;
    EXPECT_TRUE(makeHint({}, &parent)->wordWrap());
    EXPECT_FALSE(makeHeading({}, &parent)->wordWrap());
    EXPECT_FALSE(makeTitle({}, &parent)->wordWrap());
}

TEST(FormParts, ACardHoldsItsPartsOneBelowTheOther)
{
    const std::unique_ptr<QFrame> card(makeCard());
    auto* first = new QLabel(QStringLiteral("first"));
    auto* second = new QLabel(QStringLiteral("second"));
    ASSERT_NE(cardLayout(card.get()), nullptr);
    cardLayout(card.get())->addWidget(first);
    cardLayout(card.get())->addWidget(second);
    card->show();
    EXPECT_GT(second->y(), first->y() + first->height());
    EXPECT_EQ(second->x(), first->x());
}

TEST(FormParts, TheStyleSheetSeesANewTone)
{
    QWidget parent;
    parent.setStyleSheet(
        QStringLiteral("QLabel { color: #000000; }"
                       "QLabel[tone=\"error\"] { color: #ff0000; }"
                       "QLabel[tone=\"good\"] { color: #00ff00; }"));
    QLabel* label = makeHint(QStringLiteral("text"), &parent);
    parent.show();
    const auto color = [label] { return label->palette().color(QPalette::WindowText); };
    EXPECT_EQ(color(), QColor(Qt::black));
    setTone(label, Tone::Error);
    EXPECT_EQ(color(), QColor(Qt::red));
    setTone(label, Tone::Good);
    EXPECT_EQ(color(), QColor(Qt::green));
    setTone(label, {});
    EXPECT_EQ(color(), QColor(Qt::black));
}

TEST(FormParts, TheSameLookAgainCostsNothing)
{
    QLabel label;
    PropertyCounter counter;
    label.installEventFilter(&counter);
    setLook(&label, "tone", QStringLiteral("good"));
    setLook(&label, "tone", QStringLiteral("good"));
    EXPECT_EQ(counter.count, 1);
    setLook(&label, "tone", QStringLiteral("error"));
    EXPECT_EQ(counter.count, 2);
}

}  // namespace
}  // namespace walletloupe::ui
