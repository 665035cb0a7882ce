#pragma once

#include "core/containers/compression/decoder.h"
#include "core/containers/compression/expansion.h"
#include "core/csv/files/byte_source.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace walletloupe::containers {

/// What compressed bytes hold. Members that follow each other are one text; zeros behind the last
/// one are padding.
class InflatingSource final : public csv::ByteSource {
public:
    /// `name` is the file's, for messages.
    InflatingSource(std::unique_ptr<csv::ByteSource> packed, std::unique_ptr<Decoder> decoder,
                    std::string name, const ExpansionLimit& limit);

    /// Errors beside those of the packed bytes: Unreadable (broken, cut off), Unusable (limit).
    Result<std::size_t> read(char* to, std::size_t most) override;

    std::size_t expectedBytes() const override;
    std::uint64_t estimatedBytes() const override;
    double fraction() const override { return m_packed->fraction(); }

private:
    Result<void> gather(std::size_t wanted);
    Result<bool> beginMember();
    Result<std::size_t> produce(char* to, std::size_t most);

    std::unique_ptr<csv::ByteSource> m_packed;
    std::unique_ptr<Decoder> m_decoder;
    std::string m_name;
    ExpansionLimit m_limit;
    std::string m_buffer;
    std::string_view m_input;  ///< of the buffer, not yet decoded
    bool m_isPackedEnd = false;
    bool m_isMemberEnd = false;
    std::uint64_t m_packedBytes = 0;
    std::uint64_t m_bytes = 0;
};

}  // namespace walletloupe::containers
