#include "core/workflow/load_wallets.h"

#include "core/table/csv_writer.h"
#include "core/workflow/file_digest.h"
#include "tests/support/fixed_clock.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

namespace walletloupe::workflow {
namespace {

const char* const small = "wallet,tx_count,balance\na,1,2\nb,3,4\n";

TEST(FileSha256, IsTheStandardOne)
{
    const tests::TemporaryFolder folder;
    ASSERT_TRUE(table::writeAtomically(folder.path("abc"), "abc"));
    EXPECT_EQ(fileSha256(folder.path("abc")).value_or(""),
              "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_EQ(fileSha256(folder.path("none")).error().code, ErrorCode::NotFound);
    EXPECT_EQ(fileSha256(folder.path("")).error().code, ErrorCode::Unreadable);
}

TEST(LoadWallets, KnowsWhereTheRowsCameFrom)
{
    const tests::TemporaryFolder folder;
    ASSERT_TRUE(table::writeAtomically(folder.path("wallets.csv"), small));
    const auto file = loadWallets(folder.path("wallets.csv"), {}, tests::FixedClock());
    ASSERT_TRUE(file) << file.error().message;
    EXPECT_EQ(file->table->rows(), 2U);
    EXPECT_EQ(file->origin.fileName, "wallets.csv");
    EXPECT_EQ(file->origin.date, "2026-01-02");
    EXPECT_EQ(file->origin.sha256.size(), 64U);
}

TEST(ResolveInput, TakesPlainNamesAsTheyAre)
{
    EXPECT_EQ(resolveInput("some/file.csv").value_or(""), "some/file.csv");
    EXPECT_EQ(resolveInput("-").value_or(""), "-");
}

TEST(ResolveInput, AcceptsOneMatchOnly)
{
    const tests::TemporaryFolder folder;
    ASSERT_TRUE(table::writeAtomically(folder.path("a.csv"), small));
    EXPECT_EQ(resolveInput(folder.path("?.csv")).value_or(""), folder.path("a.csv"));
    EXPECT_EQ(resolveInput(folder.path("*.txt")).error().code, ErrorCode::NotFound);
    ASSERT_TRUE(table::writeAtomically(folder.path("b.csv"), small));
    EXPECT_EQ(resolveInput(folder.path("*.csv")).error().code, ErrorCode::Usage);
}

TEST(ResolveInput, AFileWhoseNameLooksLikeAPatternIsItself)
{
    const tests::TemporaryFolder folder;
    ASSERT_TRUE(table::writeAtomically(folder.path("what*.csv"), small));
    ASSERT_TRUE(table::writeAtomically(folder.path("whatever.csv"), small));
    EXPECT_EQ(resolveInput(folder.path("what*.csv")).value_or(""), folder.path("what*.csv"));
}

}  // namespace
}  // namespace walletloupe::workflow
