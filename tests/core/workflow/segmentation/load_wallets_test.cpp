#include "core/workflow/segmentation/load_wallets.h"

#include "core/csv/writing/csv_writer.h"
#include "core/text/sentence.h"
#include "core/workflow/segmentation/file_digest.h"
#include "tests/support/fixed_clock.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

#include <chrono>
#include <fcntl.h>
#include <filesystem>
#include <stop_token>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

namespace walletloupe::workflow {
namespace {

const char* const small = "wallet,tx_count,balance\na,1,2\nb,3,4\n";

std::string manyRows()
{
    std::string csv = "wallet,tx_count,balance\n";
    for (int i = 0; i < 20'000; ++i)
        csv += "w" + std::to_string(i) + ",1,2.5\n";
    return csv;
}

/// A descriptor in the place of standard input, for one test.
class StandardInput final {
public:
    explicit StandardInput(int descriptor) : m_kept(::dup(STDIN_FILENO))
    {
        EXPECT_GE(::dup2(descriptor, STDIN_FILENO), 0);
        ::close(descriptor);
    }
    StandardInput(const StandardInput&) = delete;
    StandardInput& operator=(const StandardInput&) = delete;
    ~StandardInput()
    {
        ::dup2(m_kept, STDIN_FILENO);
        ::close(m_kept);
    }

private:
    int m_kept;
};

void writeTo(int descriptor, std::string_view text)
{
    while (!text.empty()) {
        const ssize_t written = ::write(descriptor, text.data(), text.size());
        ASSERT_GT(written, 0);
        text.remove_prefix(static_cast<std::size_t>(written));
    }
    ::close(descriptor);
}

TEST(FileSha256, IsTheStandardOne)
{
    const tests::TemporaryFolder folder;
    ASSERT_TRUE(csv::writeAtomically(folder.path("abc"), "abc"));
    EXPECT_EQ(fileSha256(folder.path("abc")).value_or(""),
              "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_EQ(fileSha256(folder.path("none")).error().code, ErrorCode::NotFound);
    EXPECT_EQ(fileSha256(folder.path("")).error().code, ErrorCode::Unreadable);
}

TEST(LoadWallets, RecognisesWhereTheRowsCameFrom)
{
    const tests::TemporaryFolder folder;
    ASSERT_TRUE(csv::writeAtomically(folder.path("wallets.csv"), small));
    const auto file = loadWallets(folder.path("wallets.csv"), {}, tests::FixedClock());
    ASSERT_TRUE(file) << text::sentence(file.error());
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
    ASSERT_TRUE(csv::writeAtomically(folder.path("a.csv"), small));
    EXPECT_EQ(resolveInput(folder.path("?.csv")).value_or(""), folder.path("a.csv"));
    EXPECT_EQ(resolveInput(folder.path("*.txt")).error().code, ErrorCode::NotFound);
    ASSERT_TRUE(csv::writeAtomically(folder.path("b.csv"), small));
    EXPECT_EQ(resolveInput(folder.path("*.csv")).error().code, ErrorCode::Usage);
}

TEST(ResolveInput, AFileWhoseNameLooksLikeAPatternIsItself)
{
    const tests::TemporaryFolder folder;
    ASSERT_TRUE(csv::writeAtomically(folder.path("what*.csv"), small));
    ASSERT_TRUE(csv::writeAtomically(folder.path("whatever.csv"), small));
    EXPECT_EQ(resolveInput(folder.path("what*.csv")).value_or(""), folder.path("what*.csv"));
}

TEST(ResolveInput, MatchesFoldersAndSetsOfLetters)
{
    const tests::TemporaryFolder folder;
    for (const char* name : {"run1", "run2", "Run3"})
        std::filesystem::create_directory(folder.path(name));
    const std::string file = folder.write("run2/wallets.csv", small);
    EXPECT_EQ(resolveInput(folder.path("run*/wallets.csv")).value_or(""), file);
    EXPECT_EQ(resolveInput(folder.path("run[1-3]/w?llets.csv")).value_or(""), file);
    EXPECT_EQ(resolveInput(folder.path("run[!1]/*.csv")).value_or(""), file);
    EXPECT_EQ(resolveInput(folder.path("run[13]/*.csv")).error().code, ErrorCode::NotFound);
}

TEST(ResolveInput, DistinguishesCapitalsFromSmallLetters)
{
    const tests::TemporaryFolder folder;
    const std::string file = folder.write("a.csv", small);
    static_cast<void>(folder.write("B.CSV", small));
    EXPECT_EQ(resolveInput(folder.path("*.csv")).value_or(""), file);
    const auto none = resolveInput(folder.path("A*"));
    ASSERT_FALSE(none);
    EXPECT_EQ(none.error().code, ErrorCode::NotFound);
    EXPECT_EQ(text::sentence(none.error()), folder.path("A*") + ": no file matches this pattern.");
}

TEST(ResolveInput, ReportsWhichFilesMatch)
{
    const tests::TemporaryFolder folder;
    for (const char* name : {"b.csv", "a.csv"})
        static_cast<void>(folder.write(name, small));
    std::filesystem::create_directory(folder.path("c.csv"));
    const std::string pattern = folder.path("*.csv");
    EXPECT_EQ(text::sentence(resolveInput(pattern).error()),
              pattern + ": matches 2 files (" + folder.path("a.csv") + ", " + folder.path("b.csv") +
                  "), but one wallet file is needed.");
}

TEST(ResolveInput, ANameWithBracketsIsItself)
{
    const tests::TemporaryFolder folder;
    const std::string file = folder.write("data[1].csv", small);
    static_cast<void>(folder.write("data1.csv", small));
    EXPECT_EQ(resolveInput(file).value_or(""), file);
}

TEST(LoadWallets, DigestsWhatCanBeReadOnlyOnce)
{
    const tests::TemporaryFolder folder;
    const std::string csv = manyRows();
    const std::string digest = fileSha256(folder.write("a.csv", csv)).value_or("");
    const std::string pipe = folder.path("pipe");
    ASSERT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
    const std::jthread writer([&] { writeTo(::open(pipe.c_str(), O_WRONLY), csv); });
    const auto file = loadWallets(pipe, {}, tests::FixedClock());
    ASSERT_TRUE(file) << text::sentence(file.error());
    EXPECT_EQ(file->table->rows(), 20'000U);
    EXPECT_EQ(file->origin.sha256, digest);
}

TEST(LoadWallets, ReadsStandardInputAsAStream)
{
    const tests::TemporaryFolder folder;
    const std::string csv = manyRows();
    const std::string digest = fileSha256(folder.write("a.csv", csv)).value_or("");
    int ends[2] = {-1, -1};
    ASSERT_EQ(::pipe(ends), 0);
    const StandardInput input(ends[0]);
    const std::jthread writer([&] { writeTo(ends[1], csv); });
    const auto file = loadWallets("-", {}, tests::FixedClock());
    ASSERT_TRUE(file) << text::sentence(file.error());
    EXPECT_EQ(file->table->rows(), 20'000U);
    EXPECT_EQ(file->table->source, "-");
    EXPECT_EQ(file->origin.fileName, "-");
    EXPECT_EQ(file->origin.sha256, digest);
}

TEST(LoadWallets, ReportsThatStandardInputCannotBeRead)
{
    const tests::TemporaryFolder folder;
    const StandardInput input(::open(folder.path().c_str(), O_RDONLY));
    const auto file = loadWallets("-", {}, tests::FixedClock());
    ASSERT_FALSE(file);
    EXPECT_EQ(file.error().code, ErrorCode::Unreadable);
    EXPECT_EQ(text::sentence(file.error()), "Standard input cannot be read: it is a folder.");
}

TEST(LoadWallets, CallsStandardInputByItsNameInMessages)
{
    const tests::TemporaryFolder folder;
    const StandardInput input(::open(folder.write("empty", "").c_str(), O_RDONLY));
    const auto file = loadWallets("-", {}, tests::FixedClock());
    ASSERT_FALSE(file);
    EXPECT_TRUE(text::sentence(file.error()).starts_with("Standard input is empty"))
        << text::sentence(file.error());
}

TEST(LoadWallets, CanBeCancelledWhileStandardInputIsSilent)
{
    using Steady = std::chrono::steady_clock;
    int ends[2] = {-1, -1};
    ASSERT_EQ(::pipe(ends), 0);
    const StandardInput input(ends[0]);
    std::stop_source stop;
    Steady::time_point asked;
    std::jthread canceller([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(30));
        asked = Steady::now();
        stop.request_stop();
    });
    const auto file =
        loadWallets("-", {}, tests::FixedClock(), Executor(1, Progress(stop.get_token())));
    const auto returned = Steady::now();
    canceller.join();
    ::close(ends[1]);
    ASSERT_FALSE(file);
    EXPECT_EQ(file.error().code, ErrorCode::Cancelled);
    EXPECT_LT(returned - asked, std::chrono::milliseconds(200));
}

}  // namespace
}  // namespace walletloupe::workflow
