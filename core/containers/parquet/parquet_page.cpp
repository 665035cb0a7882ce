#include "core/containers/parquet/parquet_page.h"

#include "core/containers/compression/decoder.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <memory>
#include <snappy.h>

namespace walletloupe::containers {
namespace {

tl::unexpected<Error> otherCodec(const std::string& name, ParquetCodec codec)
{
    constexpr std::array<std::string_view, 8> names{"",       "",    "",     "LZO",
                                                    "Brotli", "LZ4", "Zstd", "LZ4"};
    const auto place = static_cast<std::size_t>(codec);
    return failure(ErrorCode::Unsupported,
                   name + " is compressed by " +
                       std::string(place < names.size() ? names[place] : "an unknown method") +
                       ". Write it with snappy, gzip or zstd.");
}

bool decodeWhole(std::unique_ptr<Decoder> decoder, std::string_view packed, std::string& to)
{
    std::size_t produced = 0;
    for (;;) {
        const Decoder::Step step =
            decoder->step(packed, to.data() + produced, to.size() - produced);
        packed.remove_prefix(step.consumed);
        produced += step.produced;
        if (step.isBroken || (step.consumed == 0 && step.produced == 0 && !step.isEnd))
            return false;
        if (step.isEnd && (packed.empty() || !decoder->restart(packed)))
            return produced == to.size();
    }
}

bool unpack(ParquetCodec codec, std::string_view packed, std::string& to)
{
    std::size_t bytes = 0;
    if (codec == ParquetCodec::Snappy)
        return snappy::GetUncompressedLength(packed.data(), packed.size(), &bytes) &&
               bytes == to.size() && snappy::RawUncompress(packed.data(), packed.size(), to.data());
    if (to.empty())
        return true;
    return decodeWhole(codec == ParquetCodec::Gzip ? makeGzipDecoder() : makeZstdDecoder(), packed,
                       to);
}

/// Numbers in the encoding DELTA_BINARY_PACKED.
class DeltaNumbers final {
public:
    explicit DeltaNumbers(std::string_view bytes) : m_bytes(bytes) {}

    /// The numbers; none where the bytes are broken or hold more than `most`.
    std::optional<std::vector<std::int64_t>> read(std::size_t most);
    /// The bytes behind them.
    std::string_view rest() const { return m_bytes; }

private:
    std::uint64_t varint();
    std::int64_t zigzag();
    bool readMiniblock(unsigned width, std::size_t values, std::uint64_t smallest,
                       std::vector<std::int64_t>& numbers, std::size_t total);

    std::string_view m_bytes;
    bool m_isBad = false;
};

std::uint64_t DeltaNumbers::varint()
{
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 64 && !m_bytes.empty(); shift += 7) {
        const auto part = static_cast<unsigned char>(m_bytes.front());
        m_bytes.remove_prefix(1);
        value |= std::uint64_t{part & 0x7FU} << shift;
        if (part < 0x80)
            return value;
    }
    m_isBad = true;
    return 0;
}

std::int64_t DeltaNumbers::zigzag()
{
    const std::uint64_t value = varint();
    return static_cast<std::int64_t>(value >> 1) ^ -static_cast<std::int64_t>(value & 1);
}

bool DeltaNumbers::readMiniblock(unsigned width, std::size_t values, std::uint64_t smallest,
                                 std::vector<std::int64_t>& numbers, std::size_t total)
{
    const std::size_t bytes = values * width / 8;
    if (width > 64 || bytes > m_bytes.size())
        return false;
    for (std::size_t i = 0; i < values && numbers.size() < total; ++i) {
        std::uint64_t delta = 0;
        for (unsigned bit = 0; bit < width; ++bit) {
            const std::size_t at = i * width + bit;
            const auto byte = static_cast<unsigned char>(m_bytes[at / 8]);
            delta |= std::uint64_t{(byte >> (at % 8)) & 1U} << bit;
        }
        // Sums wrap around, as the format has it.
        numbers.push_back(static_cast<std::int64_t>(static_cast<std::uint64_t>(numbers.back()) +
                                                    delta + smallest));
    }
    m_bytes.remove_prefix(bytes);
    return true;
}

std::optional<std::vector<std::int64_t>> DeltaNumbers::read(std::size_t most)
{
    constexpr std::uint64_t largestBlock = 1 << 20;
    const std::uint64_t blockValues = varint();
    const std::uint64_t miniblocks = varint();
    const std::uint64_t total = varint();
    std::vector<std::int64_t> numbers{zigzag()};
    const bool isShaped = miniblocks > 0 && blockValues <= largestBlock &&
                          blockValues % miniblocks == 0 && blockValues / miniblocks % 8 == 0;
    if (m_isBad || !isShaped || total > most)
        return std::nullopt;
    if (total == 0)
        numbers.clear();
    while (numbers.size() < total) {
        const auto smallest = static_cast<std::uint64_t>(zigzag());
        if (m_isBad || m_bytes.size() < miniblocks)
            return std::nullopt;
        const std::string_view widths = m_bytes.substr(0, miniblocks);
        m_bytes.remove_prefix(miniblocks);
        for (const char width : widths) {
            // Miniblocks behind the last value are not written.
            if (numbers.size() < total &&
                !readMiniblock(static_cast<unsigned char>(width), blockValues / miniblocks,
                               smallest, numbers, total))
                return std::nullopt;
        }
    }
    return numbers;
}

void appendLittleEndian(std::uint64_t value, std::size_t width, std::string& to)
{
    for (std::size_t i = 0; i < width; ++i)
        to.push_back(static_cast<char>(value >> (8 * i) & 0xFF));
}

std::optional<std::string> deltaIntegers(const ParquetColumn& column, std::string_view bytes,
                                         std::size_t count)
{
    const auto numbers = DeltaNumbers(bytes).read(count);
    if (!numbers || numbers->size() != count)
        return std::nullopt;
    const std::size_t width = column.type == ParquetType::Int32 ? 4 : 8;
    std::string plain;
    for (const std::int64_t number : *numbers)
        appendLittleEndian(static_cast<std::uint64_t>(number), width, plain);
    return plain;
}

/// Lengths, then all texts; with prefixes each shares so many bytes with the one before.
std::optional<std::string> deltaTexts(const ParquetColumn& column, std::string_view bytes,
                                      std::size_t count, bool hasPrefixes)
{
    std::vector<std::int64_t> prefixes(count, 0);
    if (hasPrefixes) {
        DeltaNumbers reader(bytes);
        auto numbers = reader.read(count);
        if (!numbers || numbers->size() != count)
            return std::nullopt;
        prefixes = std::move(*numbers);
        bytes = reader.rest();
    }
    DeltaNumbers reader(bytes);
    const auto lengths = reader.read(count);
    if (!lengths || lengths->size() != count)
        return std::nullopt;
    constexpr std::size_t longestText = 1 << 24;
    std::string_view rest = reader.rest();
    std::string plain;
    std::string text;
    for (std::size_t i = 0; i < count; ++i) {
        const auto prefix = static_cast<std::uint64_t>(prefixes[i]);
        const auto length = static_cast<std::uint64_t>((*lengths)[i]);
        if (prefix > text.size() || length > rest.size() || prefix + length > longestText)
            return std::nullopt;
        text.resize(prefix);
        text.append(rest.substr(0, length));
        rest.remove_prefix(length);
        if (column.type == ParquetType::Bytes)
            appendLittleEndian(text.size(), 4, plain);
        else if (text.size() != column.width)
            return std::nullopt;
        plain += text;
    }
    return plain;
}

std::optional<std::string> joinedStreams(const ParquetColumn& column, std::string_view bytes,
                                         std::size_t count)
{
    std::size_t width = column.width;
    if (column.type == ParquetType::Int32 || column.type == ParquetType::Float)
        width = 4;
    else if (column.type == ParquetType::Int64 || column.type == ParquetType::Double)
        width = 8;
    if (width == 0 || bytes.size() / width != count || bytes.size() % width != 0)
        return std::nullopt;
    std::string plain(bytes.size(), '\0');
    for (std::size_t i = 0; i < count; ++i) {
        for (std::size_t k = 0; k < width; ++k)
            plain[i * width + k] = bytes[k * count + i];
    }
    return plain;
}

}  // namespace

Result<void> unpackParquetPage(ParquetCodec codec, std::string_view packed, std::uint64_t bytes,
                               const std::string& name, const ExpansionLimit& limit,
                               std::string& to)
{
    const bool isKnown = codec == ParquetCodec::None || codec == ParquetCodec::Snappy ||
                         codec == ParquetCodec::Gzip || codec == ParquetCodec::Zstd;
    if (!isKnown)
        return otherCodec(name, codec);
    if (auto checked = checkExpansion(limit, name, packed.size(), bytes); !checked)
        return checked;
    if (codec == ParquetCodec::None) {
        to = packed;
        return packed.size() == bytes ? Result<void>() : damagedParquet(name, "a page is broken");
    }
    to.resize(bytes);
    return unpack(codec, packed, to) ? Result<void>()
                                     : damagedParquet(name, "a page cannot be unpacked");
}

bool decodeHybrid(std::string_view bytes, unsigned bitWidth, std::size_t count,
                  std::vector<std::uint32_t>& numbers)
{
    numbers.clear();
    if (bitWidth > 32)
        return false;
    const std::size_t valueBytes = (bitWidth + 7) / 8;
    const std::uint64_t mask = (std::uint64_t{1} << bitWidth) - 1;
    const auto byteAt = [&](std::size_t at) {
        return std::uint64_t{static_cast<unsigned char>(bytes[at])};
    };
    std::size_t at = 0;
    while (numbers.size() < count) {
        std::uint64_t head = 0;
        for (unsigned shift = 0;; shift += 7) {
            if (at >= bytes.size() || shift > 35)
                return false;
            const std::uint64_t part = byteAt(at++);
            head |= (part & 0x7F) << shift;
            if (part < 0x80)
                break;
        }
        const std::size_t left = count - numbers.size();
        if ((head & 1) == 0) {
            if (valueBytes > bytes.size() - at || head == 0)
                return false;
            std::uint64_t value = 0;
            for (std::size_t i = 0; i < valueBytes; ++i)
                value |= byteAt(at++) << (8 * i);
            numbers.insert(numbers.end(), std::min<std::uint64_t>(head >> 1, left),
                           static_cast<std::uint32_t>(value & mask));
            continue;
        }
        const std::uint64_t groups = head >> 1;
        const std::size_t values = std::min<std::uint64_t>(groups * 8, left);
        if ((values * bitWidth + 7) / 8 > bytes.size() - at || groups == 0)
            return false;
        std::uint64_t buffer = 0;
        unsigned bits = 0;
        std::size_t next = at;
        for (std::size_t i = 0; i < values; ++i) {
            for (; bits < bitWidth; bits += 8)
                buffer |= byteAt(next++) << bits;
            numbers.push_back(static_cast<std::uint32_t>(buffer & mask));
            buffer >>= bitWidth;
            bits -= bitWidth;
        }
        at += std::min<std::uint64_t>(groups * bitWidth, bytes.size() - at);
    }
    return true;
}

std::optional<std::string> plainValues(ParquetEncoding encoding, const ParquetColumn& column,
                                       std::string_view bytes, std::size_t count)
{
    const bool isInteger = column.type == ParquetType::Int32 || column.type == ParquetType::Int64;
    const bool isText = column.type == ParquetType::Bytes || column.type == ParquetType::FixedBytes;
    if (encoding == ParquetEncoding::DeltaBinaryPacked && isInteger)
        return deltaIntegers(column, bytes, count);
    if (encoding == ParquetEncoding::DeltaLengthBytes && isText)
        return deltaTexts(column, bytes, count, false);
    if (encoding == ParquetEncoding::DeltaBytes && isText)
        return deltaTexts(column, bytes, count, true);
    if (encoding == ParquetEncoding::ByteStreamSplit)
        return joinedStreams(column, bytes, count);
    return std::nullopt;
}

}  // namespace walletloupe::containers
