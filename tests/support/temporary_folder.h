#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <stdlib.h>
#include <string>
#include <string_view>
#include <system_error>

namespace walletloupe::tests {

/// A folder of its own for one test, removed with everything in it.
class TemporaryFolder final {
public:
    TemporaryFolder()
    {
        std::string name =
            (std::filesystem::temp_directory_path() / "walletloupe-test-XXXXXX").string();
        if (::mkdtemp(name.data()) == nullptr)
            throw std::runtime_error("cannot make a temporary folder: " + name);
        m_folder = name;
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    ~TemporaryFolder()
    {
        std::error_code ignored;
        std::filesystem::remove_all(m_folder, ignored);
    }

    /// The folder itself.
    std::string path() const { return m_folder.string(); }
    /// A file of that name in it, whether it exists or not.
    std::string path(std::string_view name) const { return (m_folder / name).string(); }

    /// Writes a file byte for byte and returns its path.
    std::string write(std::string_view name, std::string_view content) const
    {
        std::ofstream file(m_folder / name, std::ios::binary);
        file.write(content.data(), static_cast<std::streamsize>(content.size()));
        file.close();
        if (!file)
            throw std::runtime_error("cannot write " + path(name));
        return path(name);
    }

    /// The bytes of a file in it; empty when there is none.
    std::string read(std::string_view name) const
    {
        std::ifstream file(m_folder / name, std::ios::binary);
        return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    }

private:
    std::filesystem::path m_folder;
};

}  // namespace walletloupe::tests
