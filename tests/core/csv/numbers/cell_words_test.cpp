#include "core/csv/numbers/cell_words.h"

#include <gtest/gtest.h>

namespace walletloupe::csv {
namespace {

TEST(CellWords, RecognisesBlanks)
{
    for (const char* cell :
         {"",     "nan", "NaN", "None", "null", "NULL", "<NA>", "<nil>",     "(null)",  "N/A",
          "#N/A", "\\N", "NaT", "-",    "–",    "—",    "?",    "undefined", "#DIV/0!", "unknown"})
        EXPECT_TRUE(isBlankWord(cell)) << cell;
    for (const char* cell : {"0", "no", "n", "nanny", "null and void", "- -", "missing value"})
        EXPECT_FALSE(isBlankWord(cell)) << cell;
}

TEST(CellWords, RecognisesTruth)
{
    for (const char* cell : {"true", "True", "TRUE", "yes", "Yes"})
        EXPECT_EQ(truthValue(cell), 1.0) << cell;
    for (const char* cell : {"false", "False", "FALSE", "no"})
        EXPECT_EQ(truthValue(cell), 0.0) << cell;
    for (const char* cell : {"", "1", "t", "truely", "nope"})
        EXPECT_FALSE(truthValue(cell)) << cell;
}

}  // namespace
}  // namespace walletloupe::csv
