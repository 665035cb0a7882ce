#pragma once

#include "core/base/message.h"
#include "core/base/result.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace walletloupe::csv {

/// Bytes that are read once, from front to back: those of a file, or the text that a container
/// (a compressed file, a workbook, …) holds.
class ByteSource {
public:
    virtual ~ByteSource() = default;

    /// Bytes read; 0 only at the end. Errors: Unreadable, Unusable, Unsupported, Cancelled.
    virtual Result<std::size_t> read(char* to, std::size_t most) = 0;

    /// The most that one read can give, as far as that is known; of a file so much more than is
    /// left that a read shows its end.
    virtual std::size_t expectedBytes() const = 0;
    /// Bytes of the whole, estimated from what was read where they are not known; 0 where nothing
    /// is known.
    virtual std::uint64_t estimatedBytes() const = 0;
    /// Part of the file that was read, 0..1; 0 where its size is not known.
    virtual double fraction() const = 0;
    /// What the user should know about how the bytes were found; ask at the end.
    virtual std::vector<Message> warnings() const { return {}; }

protected:
    ByteSource() = default;
    ByteSource(const ByteSource&) = default;
    ByteSource(ByteSource&&) = default;
    ByteSource& operator=(const ByteSource&) = default;
    ByteSource& operator=(ByteSource&&) = default;
};

}  // namespace walletloupe::csv
