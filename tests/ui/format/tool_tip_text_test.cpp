#include "ui/format/tool_tip_text.h"

#include "ui/format/label_text.h"

#include <gtest/gtest.h>

namespace walletloupe::ui {
namespace {

TEST(ToolTipText, ShowsDataAsItIs)
{
    EXPECT_EQ(toolTipText(QStringLiteral("<h1>big</h1> & \"x\"")).toStdString(),
              "<p style='white-space:pre-wrap'>&lt;h1&gt;big&lt;/h1&gt; &amp; &quot;x&quot;</p>");
    EXPECT_TRUE(toolTipText(QStringLiteral("two\nlines")).contains(QStringLiteral("two\nlines")));
    EXPECT_EQ(toolTipText({}), QString()) << "nothing has no tool tip";
}

TEST(ToolTipText, BreaksLongWordsOnly)
{
    constexpr QChar breakHere(0x200B);
    EXPECT_EQ(toolTipText(QString(64, u'a')).count(breakHere), 0);
    EXPECT_EQ(toolTipText(QString(65, u'a')).count(breakHere), 1);
    EXPECT_EQ(toolTipText(QString(300, u'a')).count(breakHere), 4);
    EXPECT_EQ(toolTipText(QString(60, u'a') + u' ' + QString(60, u'b')).count(breakHere), 0);
}

TEST(LabelText, AnAmpersandUnderlinesNothing)
{
    EXPECT_EQ(labelText(QStringLiteral("a&b && c")), QStringLiteral("a&&b &&&& c"));
    EXPECT_EQ(labelText(QStringLiteral("plain")), QStringLiteral("plain"));
}

}  // namespace
}  // namespace walletloupe::ui
