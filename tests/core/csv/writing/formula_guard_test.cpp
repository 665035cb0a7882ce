#include "core/csv/writing/formula_guard.h"

#include "core/csv/reading/csv_cell.h"

#include <gtest/gtest.h>

#include <string>

namespace walletloupe::csv {
namespace {

TEST(FormulaGuard, GuardsWhatASpreadsheetWouldRun)
{
    for (const char* cell : {"=1+1", "+cmd", "-x", "@SUM(A1)", "\tx", "\rx", "=", "-", "+", "-1+1",
                             "-inf", "'=1", "''=1", "- 5"})
        EXPECT_TRUE(needsGuard(cell)) << cell;
}

TEST(FormulaGuard, LeavesNumbersAndTextAlone)
{
    for (const char* cell :
         {"", "-5", "+5", "-1.5e-3", "abc", "a=1", "'", "'a", "''", "'-5", " =1", "0xab"})
        EXPECT_FALSE(needsGuard(cell)) << cell;
}

TEST(FormulaGuard, IsUndoneByReading)
{
    std::string scratch;
    for (const char* cell : {"=1+1", "-x", "@a", "'=1", "''=1", "abc", "-5", ""}) {
        const std::string written = needsGuard(cell) ? std::string("'") + cell : cell;
        EXPECT_EQ(cellText({written}, scratch), cell);
    }
}

}  // namespace
}  // namespace walletloupe::csv
