#include "core/table/input_file.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace walletloupe::table {
namespace {

std::string reason(int error)
{
    return std::generic_category().message(error);
}

tl::unexpected<Error> notOpened(const std::string& path, int error)
{
    if (error == ENOENT || error == ENOTDIR)
        return failure(ErrorCode::NotFound, path + ": there is no such file.");
    return failure(ErrorCode::Unreadable, path + " cannot be opened: " + reason(error) + ".");
}

}  // namespace

Result<InputFile> InputFile::open(const std::string& path)
{
    const int descriptor =
        path == "-" ? ::dup(STDIN_FILENO) : ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return notOpened(path, errno);
    InputFile file(path, descriptor);
    struct stat status {};
    if (::fstat(descriptor, &status) != 0)
        return notOpened(path, errno);
    if (S_ISDIR(status.st_mode))
        return failure(ErrorCode::Unreadable, path + " is a folder; a CSV file is needed.");
    if (S_ISREG(status.st_mode))
        file.m_size = static_cast<std::uint64_t>(status.st_size);
    return file;
}

InputFile::InputFile(InputFile&& other) noexcept
    : m_path(std::move(other.m_path))
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
    for (;;) {
        const ssize_t got = ::read(m_descriptor, to, most);
        if (got >= 0) {
            m_position += static_cast<std::uint64_t>(got);
            return static_cast<std::size_t>(got);
        }
        if (errno != EINTR)
            return failure(ErrorCode::Unreadable,
                           m_path + " cannot be read: " + reason(errno) + ".");
    }
}

}  // namespace walletloupe::table
