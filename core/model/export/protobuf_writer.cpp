#include "core/model/export/protobuf_writer.h"

namespace walletloupe::model {

void ProtobufWriter::varint(std::uint64_t value)
{
    for (; value >= 0x80U; value >>= 7U)
        m_bytes += static_cast<char>(value | 0x80U);
    m_bytes += static_cast<char>(value);
}

ProtobufWriter& ProtobufWriter::integer(unsigned field, std::int64_t value)
{
    varint(field << 3U);
    varint(static_cast<std::uint64_t>(value));
    return *this;
}

ProtobufWriter& ProtobufWriter::text(unsigned field, std::string_view value)
{
    varint(field << 3U | 2U);
    varint(value.size());
    m_bytes += value;
    return *this;
}

ProtobufWriter& ProtobufWriter::message(unsigned field, const ProtobufWriter& value)
{
    return text(field, value.bytes());
}

}  // namespace walletloupe::model
