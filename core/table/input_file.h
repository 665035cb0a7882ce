#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <cstdint>
#include <string>

namespace walletloupe::table {

/// A file, pipe or standard input ("-") that is read once from front to back.
class InputFile final {
public:
    static Result<InputFile> open(const std::string& path);
    InputFile(InputFile&& other) noexcept;
    InputFile& operator=(InputFile&&) = delete;
    ~InputFile();

    /// Bytes read; 0 only at the end.
    Result<std::size_t> read(char* to, std::size_t most);

    /// Size in bytes, 0 where it is not known beforehand (a pipe).
    std::uint64_t size() const noexcept { return m_size; }
    std::uint64_t position() const noexcept { return m_position; }

private:
    InputFile(std::string path, int descriptor) : m_path(std::move(path)), m_descriptor(descriptor)
    {
    }

    std::string m_path;
    int m_descriptor = -1;
    std::uint64_t m_size = 0;
    std::uint64_t m_position = 0;
};

}  // namespace walletloupe::table
