#include "core/csv/reading/plain_rows.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace walletloupe::csv {
namespace {

const std::string padding(100, '#');

/// The plain rows from `begin` on, each as its cells joined by a stroke.
std::vector<std::string> plainRows(const std::string& text, std::size_t limit,
                                   std::size_t begin = 0, std::size_t fields = 3)
{
    PlainRowFinder finder(',', fields);
    std::vector<std::string> found;
    const TextSpan stretch{text, begin, limit, true};
    for (PlainRows rows; (rows = finder.next(stretch, begin)).count > 0; begin = rows.end()) {
        for (std::size_t row = 0; row < rows.count; ++row) {
            std::string joined;
            for (std::size_t field = 0; field < fields; ++field)
                joined.append(field == 0 ? "" : "/").append(rows.column(field).cell(row));
            found.push_back(joined);
        }
    }
    return found;
}

TEST(PlainRows, AreRecordsWithAllFields)
{
    const std::string text = "a,1,2\nb,,\nc,3,4 \n";
    EXPECT_EQ(plainRows(text + padding, text.size()),
              (std::vector<std::string>{"a/1/2", "b//", "c/3/4 "}));
}

TEST(PlainRows, MayEndInEveryKindOfPair)
{
    const std::string text = "a,1,2\r\nb,3,4\r\nc,5,6\nd,7,8\r\n";
    EXPECT_EQ(plainRows(text + padding, text.size()),
              (std::vector<std::string>{"a/1/2", "b/3/4", "c/5/6", "d/7/8"}));
}

TEST(PlainRows, BeginBeforeTheLimit)
{
    const std::string text = "a,1,2\nb,3,4\nc,5,6\n" + padding;
    EXPECT_EQ(plainRows(text, 0).size(), 0U);
    EXPECT_EQ(plainRows(text, 6).size(), 1U);
    EXPECT_EQ(plainRows(text, 7).size(), 2U);
    EXPECT_EQ(plainRows(text, 18, 6).front(), "b/3/4");
}

TEST(PlainRows, EndBeforeWhatIsNotPlain)
{
    for (const std::string odd : {"b,3\n", "b,3,4,5\n", "\n", "b,3,4\rc,", "b\n3,4\n", "b,3,4\r"}) {
        const std::string text = "a,1,2\n" + odd + padding;
        EXPECT_EQ(plainRows(text, text.size()), std::vector<std::string>{"a/1/2"}) << odd;
    }
}

TEST(PlainRows, GoOnBehindARecordThatIsNotPlain)
{
    const std::string text = "a,1,2\nb,3\nc,5,6\n" + padding;
    PlainRowFinder finder(',', 3);
    const TextSpan stretch{text, 0, text.size(), true};
    EXPECT_EQ(finder.next(stretch, 0).count, 1U);
    EXPECT_EQ(finder.next(stretch, 6).count, 0U);
    EXPECT_EQ(finder.next(stretch, 10).count, 1U);
}

TEST(PlainRows, EndBeforeABlockWithAQuote)
{
    std::string text;
    while (text.size() < 640)
        text += "a,1,2\n";
    text += "b,\"3\",4\n" + padding;
    const std::size_t found = plainRows(text, text.size()).size();
    EXPECT_GE(found, 105U);
    EXPECT_LE(found, 107U);
}

TEST(PlainRows, AreFoundPieceByPiece)
{
    std::string text;
    for (int row = 0; row < 20'000; ++row)
        text += "w" + std::to_string(row) + ",1,2\n";
    const auto rows = plainRows(text + padding, text.size());
    ASSERT_EQ(rows.size(), 20'000U);
    EXPECT_EQ(rows.back(), "w19999/1/2");
}

}  // namespace
}  // namespace walletloupe::csv
