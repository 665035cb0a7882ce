#include "ui/parts/elided_label.h"

#include <QHBoxLayout>
#include <QImage>
#include <gtest/gtest.h>

namespace walletloupe::ui {
namespace {

TEST(ElidedLabel, NeverWidensItsPage)
{
    QWidget page;
    auto* layout = new QHBoxLayout(&page);
    auto* label = new ElidedLabel(Qt::ElideMiddle);
    layout->addWidget(label, 1);
    label->showText(QString(300, u'x'));
    EXPECT_LT(page.minimumSizeHint().width(), 100);
    page.resize(200, 40);
    page.show();
    EXPECT_EQ(label->text().size(), 300) << "the whole text is there for a reader";
    EXPECT_LT(label->visibleText().size(), 100);
    EXPECT_TRUE(label->visibleText().contains(u'…'));
    label->showText(QStringLiteral("short"));
    EXPECT_EQ(label->visibleText(), QStringLiteral("short"));
}

TEST(ElidedLabel, ReportsTheWholeTextInItsToolTip)
{
    ElidedLabel label(Qt::ElideRight);
    label.showText(QStringLiteral("<h1>big</h1>"));
    EXPECT_TRUE(label.toolTip().contains(QStringLiteral("&lt;h1&gt;big")));
    EXPECT_EQ(label.textFormat(), Qt::PlainText);
    label.showText({});
    EXPECT_EQ(label.toolTip(), QString());
}

TEST(ElidedLabel, DrawsItsText)
{
    ElidedLabel label(Qt::ElideRight);
    label.resize(200, 30);
    const QImage blank = label.grab().toImage();
    label.showText(QStringLiteral("something"));
    EXPECT_NE(label.grab().toImage(), blank);
}

}  // namespace
}  // namespace walletloupe::ui
