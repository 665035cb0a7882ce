#include "core/csv/writing/atomic_file.h"

#include "core/csv/writing/csv_writer.h"

#include <atomic>
#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <filesystem>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace walletloupe::csv {
namespace {

namespace fs = std::filesystem;

/// 0, or the errno of what failed.
int writeAll(int descriptor, std::string_view content)
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
    constexpr int maxLinks = 40;
    std::error_code error;
    for (int i = 0; i < maxLinks && fs::is_symlink(path, error); ++i)
        path = path.parent_path() / fs::read_symlink(path, error);
    return path;
}

}  // namespace

AtomicFile::AtomicFile(std::string path) : m_path(std::move(path))
{
    open();
}

AtomicFile::~AtomicFile()
{
    if (m_descriptor >= 0 && m_descriptor != STDOUT_FILENO)
        ::close(m_descriptor);
    if (!m_sibling.empty())
        ::unlink(m_sibling.c_str());
}

void AtomicFile::open()
{
    if (m_path == "-") {
        m_descriptor = STDOUT_FILENO;
        m_reason = std::fflush(stdout) != 0 ? errno : 0;
        return;
    }
    std::error_code error;
    const fs::file_status status = fs::status(m_path, error);
    // The link of a pipe names no file.
    m_target =
        fs::exists(status) && !fs::is_regular_file(status) ? m_path : linkTarget(m_path).string();
    if (fs::is_directory(status)) {
        m_reason = EISDIR;
    } else if (fs::exists(status) && !fs::is_regular_file(status)) {
        m_descriptor = ::open(m_target.c_str(), O_WRONLY | O_CLOEXEC);
        m_reason = m_descriptor < 0 ? errno : 0;
    } else {
        openSibling();
    }
}

void AtomicFile::openSibling()
{
    static std::atomic<unsigned> count{0};
    const fs::path folder = fs::path(m_target).parent_path();
    do {
        m_sibling = (folder / (".walletloupe-" + std::to_string(::getpid()) + "-" +
                               std::to_string(count++) + ".tmp"))
                        .string();
        m_descriptor = ::open(m_sibling.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    } while (m_descriptor < 0 && errno == EEXIST);
    m_reason = m_descriptor < 0 ? errno : takePermissions();
    if (m_descriptor < 0)
        m_sibling.clear();
}

/// Those of the file that is replaced, as if it had been written over.
AtomicFile::Reason AtomicFile::takePermissions() const
{
    struct stat old {};
    if (::stat(m_target.c_str(), &old) != 0)
        return 0;
    return ::fchmod(m_descriptor, old.st_mode & 0777) != 0 ? errno : 0;
}

Result<void> AtomicFile::append(std::string_view content)
{
    if (m_reason == 0)
        m_reason = writeAll(m_descriptor, content);
    m_bytes += content.size();
    return outcome();
}

Result<void> AtomicFile::commit()
{
    if (m_reason == 0 && m_descriptor != STDOUT_FILENO)
        m_reason = finish();
    return outcome();
}

AtomicFile::Reason AtomicFile::finish()
{
    // What is no regular file may know no flush.
    if (!m_sibling.empty() && ::fsync(m_descriptor) != 0)
        return errno;
    // Some file systems report a full disk only here.
    if (::close(std::exchange(m_descriptor, -1)) != 0)
        return errno;
    if (m_sibling.empty())
        return 0;
    if (::rename(m_sibling.c_str(), m_target.c_str()) != 0)
        return errno;
    m_sibling.clear();
    flushFolder(fs::path(m_target).parent_path());
    return 0;
}

Result<void> AtomicFile::outcome() const
{
    if (m_reason == 0)
        return {};
    return failure(ErrorCode::WriteFailed,
                   (m_path == "-" ? "Standard output" : m_path) +
                       " cannot be written: " + std::generic_category().message(m_reason) + ".");
}

Result<void> writeAtomically(const std::string& path, std::string_view content)
{
    AtomicFile file(path);
    if (auto written = file.append(content); !written)
        return written;
    return file.commit();
}

}  // namespace walletloupe::csv
