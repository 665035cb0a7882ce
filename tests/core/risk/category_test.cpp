#include "core/risk/category.h"

#include <gtest/gtest.h>

namespace walletloupe::risk {
namespace {

TEST(Category, BeginsAtItsBand)
{
    constexpr std::array bands{200.0, 400.0, 600.0, 800.0};
    for (std::size_t i = 0; i < bands.size(); ++i) {
        const auto below = static_cast<Category>(i);
        const auto above = static_cast<Category>(i + 1);
        EXPECT_EQ(categoryOf(bands[i] - 1, bands), below);
        EXPECT_EQ(categoryOf(bands[i], bands), above);
        EXPECT_EQ(categoryOf(bands[i] + 1, bands), above);
    }
    EXPECT_EQ(categoryOf(0, bands), Category::VeryLow);
    EXPECT_EQ(categoryOf(1000, bands), Category::VeryHigh);
}

TEST(Category, HasANameForEachState)
{
    EXPECT_EQ(categoryName(Category::VeryLow), "Very Low");
    EXPECT_EQ(categoryName(Category::VeryHigh), "Very High");
    EXPECT_EQ(categoryName(categoryWithoutScore(Status::InsufficientData)), "Insufficient data");
    EXPECT_EQ(categoryName(categoryWithoutScore(Status::NoActivity)), "Not scored");
    EXPECT_EQ(statusName(Status::Scored), "scored");
    EXPECT_EQ(statusName(Status::InsufficientData), "insufficient_data");
    EXPECT_EQ(statusName(Status::NoActivity), "no_activity");
    EXPECT_EQ(statusName(Status::FetchFailed), "fetch_failed");
    EXPECT_EQ(statusName(Status::ContractAccount), "contract_account");
    EXPECT_EQ(statusName(Status::FetchIncomplete), "fetch_incomplete");
    EXPECT_EQ(statusName(Status::IncompleteData), "incomplete_data");
    EXPECT_EQ(categoryName(categoryWithoutScore(Status::FetchFailed)), "Not scored");
    EXPECT_EQ(categoryName(categoryWithoutScore(Status::FetchIncomplete)), "Not scored");
}

}  // namespace
}  // namespace walletloupe::risk
