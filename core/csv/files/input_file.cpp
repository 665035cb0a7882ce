#include "core/csv/files/input_file.h"

#include <cerrno>
#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace walletloupe::csv {
namespace {

std::string reason(int error)
{
    return std::generic_category().message(error);
}

tl::unexpected<Error> notOpened(const std::string& path, int error)
{
    if (error == ENOENT || error == ENOTDIR)
        return failure(ErrorCode::NotFound, path + ": there is no such file.");
    return failure(ErrorCode::Unreadable,
                   sourceName(path) + " cannot be opened: " + reason(error) + ".");
}

/// A pipe gives no more at a time.
constexpr std::size_t pipeBytes = 65'536;

/// How long a silent pipe keeps a cancelled reader waiting.
constexpr int pollTimeoutMs = 100;

/// Whether a read would not wait; an error of the descriptor is left to the read.
bool isReady(int descriptor)
{
    pollfd entry{descriptor, POLLIN, 0};
    const int ready = ::poll(&entry, 1, pollTimeoutMs);
    return ready > 0 || (ready < 0 && errno != EINTR);
}

bool isPassing(int error)
{
    return error == EINTR || error == EAGAIN || error == EWOULDBLOCK;
}

}  // namespace

std::string sourceName(const std::string& path)
{
    return path == "-" ? "Standard input" : path;
}

Result<InputFile> InputFile::open(const std::string& path, InputWatch watch)
{
    // Not blocking, so that a pipe without a writer is waited for where it can be cancelled. That
    // of standard input is left alone: other programs may share it.
    const int descriptor = path == "-" ? ::fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 0)
                                       : ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (descriptor < 0)
        return notOpened(path, errno);
    InputFile file(sourceName(path), descriptor, std::move(watch));
    struct stat status {};
    if (::fstat(descriptor, &status) != 0)
        return notOpened(path, errno);
    if (S_ISDIR(status.st_mode))
        return failure(ErrorCode::Unreadable, path == "-"
                                                  ? "Standard input cannot be read: it is a folder."
                                                  : path + " is a folder; a CSV file is needed.");
    if (S_ISREG(status.st_mode))
        file.m_size = static_cast<std::uint64_t>(status.st_size);
    return file;
}

InputFile::InputFile(InputFile&& other) noexcept
    : m_name(std::move(other.m_name))
    , m_watch(std::move(other.m_watch))
    , m_descriptor(std::exchange(other.m_descriptor, -1))
    , m_size(other.m_size)
    , m_position(other.m_position)
{
}

InputFile::~InputFile()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

Result<std::size_t> InputFile::read(char* to, std::size_t most)
{
    while (!m_watch.executor.cancelled()) {
        if (!isReady(m_descriptor))
            continue;
        const ssize_t got = ::read(m_descriptor, to, most);
        if (got >= 0) {
            const auto bytes = static_cast<std::size_t>(got);
            m_position += bytes;
            if (m_watch.observer && bytes > 0)
                m_watch.observer({to, bytes});
            return bytes;
        }
        if (!isPassing(errno))
            return failure(ErrorCode::Unreadable,
                           m_name + " cannot be read: " + reason(errno) + ".");
    }
    return cancelledFailure();
}

std::size_t InputFile::expectedBytes() const
{
    return m_position >= m_size ? pipeBytes : static_cast<std::size_t>(m_size - m_position) + 1;
}

double InputFile::fraction() const
{
    return m_size == 0 ? 0.0 : static_cast<double>(m_position) / static_cast<double>(m_size);
}

}  // namespace walletloupe::csv
