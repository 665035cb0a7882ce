#include "core/table/csv_writer.h"

#include <atomic>
#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <filesystem>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace walletloupe::table {
namespace {

namespace fs = std::filesystem;

/// 0, or the errno of what failed.
using Reason = int;

Reason writeAll(int descriptor, std::string_view content)
{
    while (!content.empty()) {
        const ssize_t written = ::write(descriptor, content.data(), content.size());
        if (written == 0)
            return EIO;
        if (written > 0)
            content.remove_prefix(static_cast<std::size_t>(written));
        else if (errno != EINTR)
            return errno;
    }
    return 0;
}

/// Some file systems report a full disk only here.
Reason closed(int descriptor, Reason earlier)
{
    return ::close(descriptor) != 0 && earlier == 0 ? errno : earlier;
}

Reason writeInPlace(const fs::path& target, std::string_view content)
{
    const int descriptor = ::open(target.c_str(), O_WRONLY | O_CLOEXEC);
    return descriptor < 0 ? errno : closed(descriptor, writeAll(descriptor, content));
}

/// A new file beside the target, which is removed unless it takes the target's place.
class TemporarySibling final {
public:
    explicit TemporarySibling(const fs::path& target) : m_target(target)
    {
        static std::atomic<unsigned> count{0};
        do {
            m_path = target.parent_path() / (".walletloupe-" + std::to_string(::getpid()) + "-" +
                                             std::to_string(count++) + ".tmp");
            m_descriptor = ::open(m_path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
        } while (m_descriptor < 0 && errno == EEXIST);
        m_reason = m_descriptor < 0 ? errno : 0;
        m_isThere = m_reason == 0;
    }
    TemporarySibling(const TemporarySibling&) = delete;
    TemporarySibling& operator=(const TemporarySibling&) = delete;
    ~TemporarySibling()
    {
        if (m_isThere)
            ::unlink(m_path.c_str());
    }

    Reason replaceTarget(std::string_view content)
    {
        if (m_reason != 0)
            return m_reason;
        Reason reason = takePermissions();
        if (reason == 0)
            reason = writeAll(m_descriptor, content);
        if (reason == 0 && ::fsync(m_descriptor) != 0)
            reason = errno;
        reason = closed(m_descriptor, reason);
        if (reason == 0 && ::rename(m_path.c_str(), m_target.c_str()) != 0)
            reason = errno;
        m_isThere = reason != 0;
        return reason;
    }

private:
    /// Those of the file that is replaced, as if it had been written over.
    Reason takePermissions() const
    {
        struct stat old {};
        if (::stat(m_target.c_str(), &old) != 0)
            return 0;
        return ::fchmod(m_descriptor, old.st_mode & 0777) != 0 ? errno : 0;
    }

    fs::path m_target;
    fs::path m_path;
    int m_descriptor = -1;
    Reason m_reason = 0;
    bool m_isThere = false;
};

/// The new name survives a power cut only when the folder is on disk too. By then the file is
/// complete and in place, so that a file system that cannot do this is no reason to fail.
void flushFolder(const fs::path& folder)
{
    const int descriptor =
        ::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return;
    ::fsync(descriptor);
    ::close(descriptor);
}

/// Where a symbolic link leads, also when nothing is there yet.
fs::path linkTarget(fs::path path)
{
    constexpr int mostLinks = 40;
    std::error_code error;
    for (int i = 0; i < mostLinks && fs::is_symlink(path, error); ++i)
        path = path.parent_path() / fs::read_symlink(path, error);
    return path;
}

Reason writeFile(const std::string& path, std::string_view content)
{
    const fs::path target = linkTarget(path);
    std::error_code error;
    const fs::file_status status = fs::status(target, error);
    if (fs::is_directory(status))
        return EISDIR;
    if (fs::exists(status) && !fs::is_regular_file(status))
        return writeInPlace(target, content);
    const Reason reason = TemporarySibling(target).replaceTarget(content);
    if (reason == 0)
        flushFolder(target.parent_path());
    return reason;
}

Reason writeStandardOutput(std::string_view content)
{
    return std::fflush(stdout) != 0 ? errno : writeAll(STDOUT_FILENO, content);
}

}  // namespace

Result<void> writeAtomically(const std::string& path, std::string_view content)
{
    const Reason reason = path == "-" ? writeStandardOutput(content) : writeFile(path, content);
    if (reason == 0)
        return {};
    return failure(ErrorCode::WriteFailed,
                   (path == "-" ? "Standard output" : path) +
                       " cannot be written: " + std::generic_category().message(reason) + ".");
}

}  // namespace walletloupe::table
