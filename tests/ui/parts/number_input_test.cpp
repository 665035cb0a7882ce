#include "ui/parts/number_input.h"

#include "tests/support/contrast.h"
#include "ui/parts/tones.h"

#include <QApplication>
#include <QImage>
#include <QSignalSpy>
#include <QTest>
#include <gtest/gtest.h>

namespace walletloupe::ui {
namespace {

bool isMarked(const NumberInput& input)
{
    return input.property("problem").toString() == QStringLiteral("true");
}

TEST(NumberInput, ReadsWhileTyping)
{
    NumberInput input;
    QTest::keyClicks(&input, QStringLiteral("1"));
    EXPECT_EQ(input.reading().value, 1.0);
    QTest::keyClicks(&input, QStringLiteral("e"));
    EXPECT_FALSE(input.reading().value);
    EXPECT_FALSE(input.reading().problem.isEmpty());
    EXPECT_TRUE(isMarked(input));
    QTest::keyClicks(&input, QStringLiteral("3"));
    EXPECT_EQ(input.reading().value, 1000.0);
    EXPECT_TRUE(input.reading().problem.isEmpty());
    EXPECT_FALSE(isMarked(input));
}

TEST(NumberInput, TakesAnyTextAndIsFreeOfProblemsWhenEmptied)
{
    NumberInput input;
    QTest::keyClicks(&input, QStringLiteral("abc"));
    EXPECT_EQ(input.text(), QStringLiteral("abc"));
    EXPECT_TRUE(isMarked(input));
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(&input, Qt::Key_Backspace);
    EXPECT_EQ(input.text(), QString());
    EXPECT_FALSE(isMarked(input));
    EXPECT_FALSE(input.reading().value);
}

TEST(NumberInput, TheReadingIsNewWhenTheTextIs)
{
    NumberInput input;
    std::optional<double> seen;
    QObject::connect(&input, &NumberInput::textChanged, &input,
                     [&] { seen = input.reading().value; });
    QTest::keyClicks(&input, QStringLiteral("42"));
    EXPECT_EQ(seen, 42.0);
}

TEST(NumberInput, WritesANumberSoThatItReadsBack)
{
    NumberInput input;
    for (const double value : {0.0, 0.1, 1.0 / 3.0, -12.5, 1.45e26, 5e-324}) {
        input.setNumber(value);
        EXPECT_EQ(input.reading().value, value) << input.text().toStdString();
    }
    input.setNumber(309.0);
    EXPECT_EQ(input.text(), QStringLiteral("309"));
}

TEST(NumberInput, KeepsRoomForItsUnitAndDrawsIt)
{
    NumberInput input;
    input.resize(200, 30);
    const QImage without = input.grab().toImage();
    EXPECT_EQ(input.textMargins().right(), 0);
    input.setUnit(QStringLiteral("ETH"));
    const int room = input.textMargins().right();
    EXPECT_GT(room, input.fontMetrics().horizontalAdvance(QStringLiteral("ETH")));
    const QImage with = input.grab().toImage();
    EXPECT_NE(with.copy(200 - room, 0, room, 30), without.copy(200 - room, 0, room, 30));
    input.setUnit({});
    EXPECT_EQ(input.textMargins().right(), 0);
    EXPECT_EQ(input.grab().toImage(), without);
}

TEST(NumberInput, ReportsWhenItIsEntered)
{
    QWidget window;
    auto* first = new QLineEdit(&window);
    auto* input = new NumberInput(&window);
    first->setFocus();
    window.show();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&window));
    QSignalSpy focused(input, &NumberInput::focused);
    QTest::keyClick(first, Qt::Key_Tab);
    EXPECT_TRUE(input->hasFocus());
    EXPECT_EQ(focused.count(), 1);
}

TEST(NumberInput, ItsPlaceholderCanBeRead)
{
    qApp->setStyleSheet(
        QStringLiteral("QLineEdit { color: #1c232b; background: white; }"
                       "QLineEdit[problem=\"true\"] { border-color: red; }"));
    NumberInput input;
    input.setPlaceholderText(QStringLiteral("42"));
    input.show();
    const auto placeholder = [&] { return input.palette().color(QPalette::PlaceholderText); };
    EXPECT_EQ(placeholder(), mutedColor(input.palette())) << "a style sheet makes it paler";
    QTest::keyClicks(&input, QStringLiteral("x"));
    input.clear();
    EXPECT_EQ(placeholder(), mutedColor(input.palette())) << "and again after a problem";
    EXPECT_GE(tests::contrast(placeholder(), Qt::white), 4.5);
    qApp->setStyleSheet({});
    EXPECT_EQ(placeholder(), mutedColor(input.palette()));
}

TEST(NumberInput, LeavesADroppedFileToTheWindow)
{
    EXPECT_FALSE(NumberInput().acceptDrops());
}

}  // namespace
}  // namespace walletloupe::ui
