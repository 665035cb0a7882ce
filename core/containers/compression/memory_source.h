#pragma once

#include "core/csv/files/byte_source.h"

#include <memory>
#include <string>
#include <string_view>

namespace walletloupe::containers {

/// Bytes that are in memory; several sources may share them.
using SharedBytes = std::shared_ptr<const std::string>;

/// A part of bytes in memory.
class MemorySource final : public csv::ByteSource {
public:
    /// `part` lies in `owner`.
    MemorySource(SharedBytes owner, std::string_view part);

    Result<std::size_t> read(char* to, std::size_t most) override;
    std::size_t expectedBytes() const override { return m_part.size() - m_at + 1; }
    std::uint64_t estimatedBytes() const override { return m_part.size(); }
    double fraction() const override;

private:
    SharedBytes m_owner;
    std::string_view m_part;
    std::size_t m_at = 0;
};

/// All bytes of a source. Errors: those of reading; Unusable beyond the limit.
Result<SharedBytes> readWhole(csv::ByteSource& source, const std::string& name,
                              std::uint64_t maxBytes);

}  // namespace walletloupe::containers
