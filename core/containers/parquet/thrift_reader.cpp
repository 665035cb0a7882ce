#include "core/containers/parquet/thrift_reader.h"

namespace walletloupe::containers {

unsigned ThriftReader::byte()
{
    if (m_at >= m_bytes.size()) {
        m_isBad = true;
        return 0;
    }
    return static_cast<unsigned char>(m_bytes[m_at++]);
}

std::uint64_t ThriftReader::varint()
{
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 64; shift += 7) {
        const unsigned part = byte();
        value |= std::uint64_t{part & 0x7F} << shift;
        if ((part & 0x80) == 0)
            return value;
    }
    m_isBad = true;
    return 0;
}

std::int64_t ThriftReader::integer()
{
    const std::uint64_t zigzag = varint();
    return static_cast<std::int64_t>(zigzag >> 1) ^ -static_cast<std::int64_t>(zigzag & 1);
}

void ThriftReader::pass(std::uint64_t bytes)
{
    if (bytes > m_bytes.size() - m_at)
        m_isBad = true;
    else
        m_at += bytes;
}

std::string_view ThriftReader::binary()
{
    const std::uint64_t size = varint();
    const std::size_t begin = m_at;
    pass(size);
    return m_isBad ? std::string_view() : m_bytes.substr(begin, size);
}

ThriftReader::List ThriftReader::list()
{
    const unsigned head = byte();
    const std::uint64_t size = (head >> 4) == 15 ? varint() : head >> 4;
    if (size > m_bytes.size() - m_at)
        m_isBad = true;
    return m_isBad ? List{} : List{static_cast<ThriftType>(head & 0x0F), size};
}

ThriftReader::Field ThriftReader::nextField(int last)
{
    const unsigned head = byte();
    const auto type = static_cast<ThriftType>(head & 0x0F);
    if (m_isBad || type == ThriftType::Stop)
        return {};
    const int step = static_cast<int>(head >> 4);
    return {step == 0 ? static_cast<int>(integer() & 0xFFFF) : last + step, type};
}

void ThriftReader::skip(ThriftType type)
{
    switch (type) {
        case ThriftType::Stop:
        case ThriftType::True:
        case ThriftType::False:
            return;
        case ThriftType::Byte:
            return pass(1);
        case ThriftType::I16:
        case ThriftType::I32:
        case ThriftType::I64:
            varint();
            return;
        case ThriftType::Double:
            return pass(8);
        case ThriftType::Binary:
            binary();
            return;
        case ThriftType::List:
        case ThriftType::Set: {
            const List elements = list();
            const bool areFlags =
                elements.type == ThriftType::True || elements.type == ThriftType::False;
            if (++m_depth > mostNested)
                m_isBad = true;
            for (std::size_t i = 0; i < elements.size && !m_isBad; ++i)
                areFlags ? pass(1) : skip(elements.type);
            --m_depth;
            return;
        }
        case ThriftType::Struct:
            return readStruct([this](const Field& field) { skip(field.type); });
        case ThriftType::Map:
            break;
    }
    // Parquet has no maps.
    m_isBad = true;
}

}  // namespace walletloupe::containers
