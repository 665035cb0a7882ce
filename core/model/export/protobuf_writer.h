#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace walletloupe::model {

/// Writes the fields of one protocol buffers message in wire format, in the order of the calls.
class ProtobufWriter final {
public:
    ProtobufWriter& integer(unsigned field, std::int64_t value);
    ProtobufWriter& text(unsigned field, std::string_view value);
    ProtobufWriter& message(unsigned field, const ProtobufWriter& value);

    const std::string& bytes() const noexcept { return m_bytes; }

private:
    void varint(std::uint64_t value);

    std::string m_bytes;
};

}  // namespace walletloupe::model
