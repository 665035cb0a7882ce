#include "ui/clusters/scale_selector.h"

#include <QComboBox>
#include <QTest>
#include <gtest/gtest.h>

#include <memory>
#include <set>

namespace walletloupe::ui {
namespace {

TEST(ScaleSelector, BeginsWithMinMax)
{
    const std::unique_ptr<QComboBox> box(makeScaleSelector());
    EXPECT_EQ(chosenScale(*box), Scale::MinMax);
    EXPECT_EQ(box->currentText(), QStringLiteral("Min–max"));
}

TEST(ScaleSelector, TheArrowKeysGoThroughAllScalings)
{
    const std::unique_ptr<QComboBox> box(makeScaleSelector());
    ASSERT_EQ(box->count(), 4);
    for (const Scale scale : {Scale::ZScore, Scale::LogMinMax, Scale::Rank, Scale::Rank}) {
        QTest::keyClick(box.get(), Qt::Key_Down);
        EXPECT_EQ(chosenScale(*box), scale) << box->currentText().toStdString();
    }
}

TEST(ScaleSelector, ExplainsEachInWordsOfItsOwn)
{
    std::set<std::string> texts;
    for (const Scale scale : {Scale::MinMax, Scale::ZScore, Scale::LogMinMax, Scale::Rank})
        texts.insert(scaleExplanation(scale).toStdString());
    EXPECT_EQ(texts.size(), 4U);
    EXPECT_EQ(texts.count(""), 0U);
    EXPECT_TRUE(scaleExplanation(Scale::LogMinMax).contains(QStringLiteral("values from 0")));
}

}  // namespace
}  // namespace walletloupe::ui
