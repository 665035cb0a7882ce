#include "tests/support/contrast.h"
#include "ui/format/risk_colors.h"
#include "ui/format/risk_text.h"

#include <QSet>
#include <gtest/gtest.h>

#include <limits>

namespace walletloupe::ui {
namespace {

using risk::Category;

TEST(RiskColors, AreReadableOnBothGrounds)
{
    for (const Category category : allCategories) {
        const auto name = categoryText(category).toStdString();
        EXPECT_GE(tests::contrast(categoryColor(category, false), Qt::white), 4.5) << name;
        EXPECT_GE(tests::contrast(categoryColor(category, true), QColor(0x1E, 0x22, 0x28)), 4.5)
            << name;
    }
}

TEST(RiskColors, EveryCategoryHasAWordAndAPictureOfItsOwn)
{
    QSet<QString> words;
    QSet<QString> icons;
    QSet<QString> colors;
    for (const Category category : allCategories) {
        words.insert(categoryText(category));
        icons.insert(categoryIcon(category));
        colors.insert(categoryColor(category, false).name());
    }
    EXPECT_EQ(words.size(), 7);
    EXPECT_EQ(icons.size(), 7);
    EXPECT_EQ(colors.size(), 6);
}

TEST(RiskText, ReportsTheSameWordsAsTheFiles)
{
    for (const Category category : allCategories)
        EXPECT_EQ(categoryText(category).toStdString(), risk::categoryName(category));
}

TEST(RiskText, AWalletWithoutAScoreNeverSoundsSafe)
{
    EXPECT_EQ(statusText(risk::Status::Scored), QStringLiteral("Scored"));
    EXPECT_EQ(statusText(risk::Status::InsufficientData), QStringLiteral("Insufficient data"));
    EXPECT_EQ(statusText(risk::Status::NoActivity), QStringLiteral("Not scored: no activity"));
}

TEST(RiskText, PointsHaveOneDecimalAndATrueMinus)
{
    EXPECT_EQ(pointsText(83.333), QStringLiteral("83.3"));
    EXPECT_EQ(pointsText(-12.5), QStringLiteral("\u221212.5"));
    EXPECT_EQ(pointsText(-0.01), QStringLiteral("0.0"));
    EXPECT_EQ(pointsText(std::numeric_limits<double>::quiet_NaN()), QString());
}

}  // namespace
}  // namespace walletloupe::ui
