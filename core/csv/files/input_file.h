#pragma once

#include "core/base/executor.h"
#include "core/base/result.h"
#include "core/csv/files/byte_source.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>

namespace walletloupe::csv {

using ByteObserver = std::function<void(std::string_view)>;

/// Who follows the reading of a file.
struct InputWatch {
    Executor executor;      ///< cancelling it ends the reading, also while a pipe is silent
    ByteObserver observer;  ///< is handed every byte once, in order, as it is read
};

/// What a message calls an input: its path, or "Standard input" for "-".
std::string sourceName(const std::string& path);

/// A file, pipe or standard input ("-") that is read once from front to back.
class InputFile final : public ByteSource {
public:
    /// Errors: NotFound, Unreadable. Does not wait for the writer of a pipe.
    static Result<InputFile> open(const std::string& path, InputWatch watch = {});
    InputFile(InputFile&& other) noexcept;
    InputFile& operator=(InputFile&&) = delete;
    ~InputFile() override;

    /// Bytes read; 0 only at the end. Errors: Unreadable, Cancelled.
    Result<std::size_t> read(char* to, std::size_t most) override;
    std::size_t expectedBytes() const override;
    std::uint64_t estimatedBytes() const override { return m_size; }
    double fraction() const override;

    /// Size in bytes, 0 where it is not known beforehand (a pipe).
    std::uint64_t size() const noexcept { return m_size; }
    std::uint64_t position() const noexcept { return m_position; }

private:
    InputFile(std::string name, int descriptor, InputWatch watch)
        : m_name(std::move(name)), m_watch(std::move(watch)), m_descriptor(descriptor)
    {
    }

    std::string m_name;
    InputWatch m_watch;
    int m_descriptor = -1;
    std::uint64_t m_size = 0;
    std::uint64_t m_position = 0;
};

}  // namespace walletloupe::csv
