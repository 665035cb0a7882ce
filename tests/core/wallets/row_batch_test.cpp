#include "core/wallets/row_batch.h"

#include <gtest/gtest.h>

#include <string>

namespace walletloupe::wallets {
namespace {

std::string repeated(const std::string& row)
{
    std::string text;
    for (int i = 0; i < 30; ++i)
        text += row;
    return text;
}

TEST(RowParser, ForgetsTheTextBefore)
{
    const auto plan = planColumns({"wallet", "a", "b"}, "wallets.csv");
    ASSERT_TRUE(plan);
    RowParser parser(*plan, csv::CsvDialect(), csv::CsvLimits());
    RowBatch batch;
    const std::string plain = repeated("w,12345,6\n");
    parser.parse({plain, 0, 50, true}, batch);
    EXPECT_EQ(batch.ids.size(), 5U);
    // Separators stand where they stood before, and at other places too.
    const std::string ragged = repeated("w,1,3,5,6\n");
    parser.parse({ragged, 50, ragged.size(), true}, batch);
    EXPECT_EQ(batch.ids.size(), 0U);
    EXPECT_EQ(batch.rowProblems.size(), 25U);
}

TEST(TextCheck, ForgetsTheTextBefore)
{
    std::string text = "a,1\n";
    csv::TextCheck check;
    check.begin({text, 0, text.size(), true});
    EXPECT_TRUE(check.isText(text));
    text[2] = '\xFF';
    check.begin({text, 0, text.size(), true});
    EXPECT_FALSE(check.isText(text));
}

}  // namespace
}  // namespace walletloupe::wallets
