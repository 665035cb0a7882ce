#include "app/same_place.h"

#include <filesystem>
#include <system_error>

namespace walletloupe::app {
namespace {

namespace fs = std::filesystem;

/// Where a link leads, also one to a file that is not there.
fs::path target(fs::path path)
{
    constexpr int mostLinks = 40;
    std::error_code error;
    for (int i = 0; i < mostLinks && fs::is_symlink(path, error); ++i) {
        const fs::path next = fs::read_symlink(path, error);
        if (error)
            break;
        path = path.parent_path() / next;
    }
    return path;
}

fs::path resolved(const std::string& name)
{
    std::error_code error;
    const fs::path path = target(fs::absolute(name, error));
    const fs::path whole = fs::weakly_canonical(path, error);
    return error ? path.lexically_normal() : whole;
}

}  // namespace

bool isSamePlace(const std::string& a, const std::string& b)
{
    if (a == "-" || b == "-")
        return a == b;
    // The same device and inode: hard links too.
    std::error_code error;
    return fs::equivalent(a, b, error) || resolved(a) == resolved(b);
}

}  // namespace walletloupe::app
