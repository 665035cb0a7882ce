#include "core/csv/files/input_file.h"

#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

#include <chrono>
#include <fcntl.h>
#include <stop_token>
#include <string>
#include <string_view>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

namespace walletloupe::csv {
namespace {

std::string readAll(InputFile& file, std::size_t piece)
{
    std::string all;
    std::string block(piece, '\0');
    for (;;) {
        const auto got = file.read(block.data(), piece);
        EXPECT_TRUE(got);
        if (!got || *got == 0)
            return all;
        all.append(block, 0, *got);
    }
}

/// Another file in the place of standard input, for one test.
class StandardInput final {
public:
    StandardInput(const std::string& path, int flags) : m_kept(::dup(STDIN_FILENO))
    {
        const int descriptor = ::open(path.c_str(), flags);
        EXPECT_GE(descriptor, 0);
        ::dup2(descriptor, STDIN_FILENO);
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

/// The error of a read that is cancelled while it waits; it must not wait much longer.
ErrorCode cancelledRead(const std::string& path)
{
    using Clock = std::chrono::steady_clock;
    std::stop_source stop;
    auto file = InputFile::open(path, {Executor(1, Progress(stop.get_token())), {}});
    EXPECT_TRUE(file);
    Clock::time_point asked;
    std::jthread canceller([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(30));
        asked = Clock::now();
        stop.request_stop();
    });
    char byte = 0;
    const auto got = file->read(&byte, 1);
    const auto returned = Clock::now();
    canceller.join();
    EXPECT_LT(returned - asked, std::chrono::milliseconds(200));
    EXPECT_FALSE(got);
    return got ? ErrorCode::Unusable : got.error().code;
}

TEST(InputFile, ReadsAFileInPieces)
{
    const tests::TemporaryFolder folder;
    auto file = InputFile::open(folder.write("a.csv", "0123456789"));
    ASSERT_TRUE(file);
    EXPECT_EQ(file->size(), 10U);
    EXPECT_EQ(readAll(*file, 3), "0123456789");
    EXPECT_EQ(file->position(), 10U);
}

TEST(InputFile, ReportsThatAFileIsMissing)
{
    const tests::TemporaryFolder folder;
    const std::string path = folder.path("nothing.csv");
    const auto missing = InputFile::open(path);
    ASSERT_FALSE(missing);
    EXPECT_EQ(missing.error().code, ErrorCode::NotFound);
    EXPECT_EQ(missing.error().message, path + ": there is no such file.");
    EXPECT_EQ(InputFile::open(folder.write("file", "") + "/below").error().code,
              ErrorCode::NotFound);
}

TEST(InputFile, ReportsThatAFolderIsNoFile)
{
    const tests::TemporaryFolder folder;
    const auto opened = InputFile::open(folder.path());
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, ErrorCode::Unreadable);
    EXPECT_EQ(opened.error().message, folder.path() + " is a folder; a CSV file is needed.");
}

TEST(InputFile, ReadsAPipeOfUnknownSize)
{
    const tests::TemporaryFolder folder;
    const std::string path = folder.path("pipe");
    ASSERT_EQ(::mkfifo(path.c_str(), 0600), 0);
    const std::jthread writer([&] {
        const int descriptor = ::open(path.c_str(), O_WRONLY);
        EXPECT_EQ(::write(descriptor, "abc", 3), 3);
        ::close(descriptor);
    });
    auto file = InputFile::open(path);
    ASSERT_TRUE(file);
    EXPECT_EQ(file->size(), 0U);
    EXPECT_EQ(readAll(*file, 2), "abc");
}

TEST(InputFile, HandsEveryByteOnceToItsObserver)
{
    const tests::TemporaryFolder folder;
    std::string seen;
    auto file = InputFile::open(folder.write("a.csv", "0123456789"),
                                {{}, [&](std::string_view bytes) { seen.append(bytes); }});
    ASSERT_TRUE(file);
    EXPECT_EQ(readAll(*file, 3), "0123456789");
    EXPECT_EQ(seen, "0123456789");
}

TEST(InputFile, CanBeCancelledWhileAPipeIsSilent)
{
    const tests::TemporaryFolder folder;
    const std::string path = folder.path("pipe");
    ASSERT_EQ(::mkfifo(path.c_str(), 0600), 0);
    EXPECT_EQ(cancelledRead(path), ErrorCode::Cancelled) << "nobody writes to it";
    const int silent = ::open(path.c_str(), O_RDWR);
    EXPECT_EQ(cancelledRead(path), ErrorCode::Cancelled) << "its writer says nothing";
    const StandardInput input(path, O_RDONLY);
    EXPECT_EQ(cancelledRead("-"), ErrorCode::Cancelled);
    ::close(silent);
}

TEST(InputFile, ReportsThatStandardInputCannotBeRead)
{
    const tests::TemporaryFolder folder;
    {
        const StandardInput input(folder.path(), O_RDONLY);
        const auto opened = InputFile::open("-");
        ASSERT_FALSE(opened);
        EXPECT_EQ(opened.error().code, ErrorCode::Unreadable);
        EXPECT_EQ(opened.error().message, "Standard input cannot be read: it is a folder.");
    }
    const StandardInput input(folder.write("a.csv", "abc"), O_WRONLY);
    auto file = InputFile::open("-");
    ASSERT_TRUE(file);
    char byte = 0;
    const auto got = file->read(&byte, 1);
    ASSERT_FALSE(got) << "an error, not the end";
    EXPECT_EQ(got.error().code, ErrorCode::Unreadable);
    EXPECT_TRUE(got.error().message.starts_with("Standard input cannot be read: "))
        << got.error().message;
}

}  // namespace
}  // namespace walletloupe::csv
