#include "core/containers/xlsx/workbook.h"

#include "tests/support/container_cells.h"

#include <gtest/gtest.h>

namespace walletloupe::containers {
namespace {

Result<Workbook> bookOf(const std::string& bytes, const std::string& sheet = {})
{
    auto archive = ZipArchive::open(std::make_shared<const std::string>(bytes), "f.xlsx");
    if (!archive)
        return failure(archive.error());
    return openWorkbook(std::make_shared<const ZipArchive>(std::move(*archive)), "f.xlsx", sheet,
                        {});
}

TEST(Workbook, TheFirstSheetThatIsNotHiddenUnlessOneIsNamed)
{
    const std::string bytes = tests::containerBytes("wallets.xlsx");
    const auto first = bookOf(bytes);
    ASSERT_TRUE(first) << first.error().message;
    EXPECT_EQ(first->sheet, "Wallets");
    EXPECT_EQ(first->otherSheets, (std::vector<std::string>{"Hidden", "Dates and gaps"}));
    EXPECT_FALSE(first->countsFrom1904);
    const auto named = bookOf(bytes, "Hidden");
    ASSERT_TRUE(named);
    EXPECT_EQ(named->sheet, "Hidden");
    const auto wrong = bookOf(bytes, "Nowhere");
    ASSERT_FALSE(wrong);
    EXPECT_EQ(wrong.error().code, ErrorCode::Usage);
    EXPECT_NE(wrong.error().message.find("Hidden, Wallets, Dates and gaps"), std::string::npos);
}

TEST(Workbook, AnArchiveOfOtherThingsIsNone)
{
    const auto archive = ZipArchive::open(
        std::make_shared<const std::string>(tests::containerBytes("wallets.zip")), "f.zip");
    ASSERT_TRUE(archive);
    EXPECT_FALSE(isWorkbook(*archive));
}

TEST(Workbook, DateFormats)
{
    for (const char* code :
         {"yyyy-mm-dd", "dd/mm/yy hh:mm", "[$-409]d-mmm-yyyy", "m/d/yy h:mm AM/PM"})
        EXPECT_TRUE(isDateFormat(code)) << code;
    for (const char* code : {"General", "0.00", "#,##0", "0%", "\"day\" 0", "[h]:mm:ss", "[Red]0",
                             "0.00E+00", "@", "\\d0", "0;\"d\"", "#,##0;yyyy"})
        EXPECT_FALSE(isDateFormat(code)) << code;
}

}  // namespace
}  // namespace walletloupe::containers
