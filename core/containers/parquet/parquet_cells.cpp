#include "core/containers/parquet/parquet_cells.h"

#include "core/containers/parquet/parquet_page.h"
#include "core/containers/parquet/parquet_values.h"
#include "core/csv/text/utf8.h"

#include <algorithm>
#include <optional>

namespace walletloupe::containers {
namespace {

/// Values of a page; a page is written for some 10^4 of them.
constexpr std::uint64_t mostValues = std::uint64_t{1} << 31;

std::uint32_t littleEndian(std::string_view bytes)
{
    std::uint32_t value = 0;
    for (unsigned i = 0; i < 4; ++i)
        value |= std::uint32_t{static_cast<unsigned char>(bytes[i])} << (8 * i);
    return value;
}

bool hasDictionaryEncoding(ParquetEncoding encoding)
{
    return encoding == ParquetEncoding::PlainDictionary ||
           encoding == ParquetEncoding::RleDictionary;
}

bool isPrintable(std::string_view text)
{
    return csv::isText(text) && std::none_of(text.begin(), text.end(), [](char c) {
               return static_cast<unsigned char>(c) < ' ' && c != '\t' && c != '\n' && c != '\r';
           });
}

}  // namespace

ParquetCells::ParquetCells(std::string_view file, ParquetColumn& column, const ParquetChunk& chunk,
                           const std::string& name, const ExpansionLimit& limit)
    : m_pages(file.substr(chunk.begin, chunk.bytes))
    , m_column(column)
    , m_name(name)
    , m_limit(limit)
    , m_codec(chunk.codec)
{
}

tl::unexpected<Error> ParquetCells::damaged(const std::string& what) const
{
    return damagedParquet(m_name, what + " in the column " + csv::shortened(m_column.name));
}

Result<void> ParquetCells::loadPage()
{
    m_isSet.clear();
    m_at = 0;
    while (m_isSet.empty()) {
        const auto header = readParquetPageHeader(m_pages);
        if (!header || header->values > mostValues || header->bytes > mostValues ||
            header->packedBytes > m_pages.size() - header->headerBytes)
            return damaged("a page is missing or broken");
        const std::string_view packed = m_pages.substr(header->headerBytes, header->packedBytes);
        m_pages.remove_prefix(header->headerBytes + header->packedBytes);
        Result<void> loaded;
        if (header->kind == ParquetPageKind::Dictionary)
            loaded = loadDictionary(*header, packed);
        else if (header->kind != ParquetPageKind::Index)
            loaded = loadData(*header, packed);
        if (!loaded)
            return loaded;
    }
    return {};
}

/// Addresses and hashes may be bytes, and old writers do not mark texts as such.
void ParquetCells::decideBytes(std::string_view values)
{
    if (m_column.meaning != ParquetMeaning::Bytes)
        return;
    std::size_t count = 0;
    while (!values.empty()) {
        const auto value = takePlainValue(m_column, values);
        if (!value || !isPrintable(*value))
            return;
        count += value->empty() ? 0 : 1;
    }
    if (count > 0)
        m_column.meaning = ParquetMeaning::Text;
}

Result<void> ParquetCells::loadDictionary(const ParquetPageHeader& header, std::string_view packed)
{
    auto unpacked = unpackParquetPage(m_codec, packed, header.bytes, m_name, m_limit, m_page);
    if (!unpacked)
        return unpacked;
    std::string_view values = m_page;
    decideBytes(values);
    m_dictionary.clear();
    m_hasDictionary = true;
    for (std::uint64_t i = 0; i < header.values; ++i) {
        const auto value = takePlainValue(m_column, values);
        if (!value)
            return damaged("the dictionary is broken");
        appendParquetValue(m_column, *value, m_dictionary.emplace_back());
    }
    return {};
}

bool ParquetCells::setDefinitions(std::string_view levels, std::size_t count)
{
    if (!m_column.isOptional) {
        m_isSet.assign(count, 1);
        return true;
    }
    return decodeHybrid(levels, 1, count, m_isSet);
}

/// Takes the levels that tell nulls off the front of a page of the first version.
bool ParquetCells::takeDefinitions(const ParquetPageHeader& header, std::string_view& bytes)
{
    std::string_view levels;
    if (m_column.isOptional) {
        if (bytes.size() < 4 || littleEndian(bytes) > bytes.size() - 4)
            return false;
        levels = bytes.substr(4, littleEndian(bytes));
        bytes.remove_prefix(4 + levels.size());
    }
    return setDefinitions(levels, header.values);
}

Result<void> ParquetCells::loadData(const ParquetPageHeader& header, std::string_view packed)
{
    const bool isV2 = header.kind == ParquetPageKind::DataV2;
    const std::uint64_t levelBytes = header.definitionBytes + header.repetitionBytes;
    if (isV2 && (levelBytes > packed.size() || levelBytes > header.bytes ||
                 header.repetitionBytes > levelBytes ||
                 !setDefinitions(packed.substr(header.repetitionBytes, header.definitionBytes),
                                 header.values)))
        return damaged("a page is broken");
    if (isV2)
        packed.remove_prefix(levelBytes);
    const ParquetCodec codec = isV2 && !header.isPacked ? ParquetCodec::None : m_codec;
    const std::uint64_t bytes = isV2 ? header.bytes - levelBytes : header.bytes;
    if (auto unpacked = unpackParquetPage(codec, packed, bytes, m_name, m_limit, m_page); !unpacked)
        return unpacked;
    std::string_view values = m_page;
    if (!isV2 && !takeDefinitions(header, values))
        return damaged("a page is broken");
    return loadValues(header, values);
}

Result<void> ParquetCells::loadValues(const ParquetPageHeader& header, std::string_view values)
{
    const auto count =
        static_cast<std::size_t>(std::count(m_isSet.begin(), m_isSet.end(), std::uint32_t{1}));
    const bool isFlag = m_column.type == ParquetType::Boolean;
    m_usesDictionary = isFlag || hasDictionaryEncoding(header.encoding);
    m_nextPlace = 0;
    bool isGood = true;
    if (hasDictionaryEncoding(header.encoding)) {
        isGood = m_hasDictionary && (count == 0 || !values.empty()) &&
                 (count == 0 ||
                  decodeHybrid(values.substr(1), static_cast<unsigned char>(values.front()), count,
                               m_places));
    } else if (isFlag && header.encoding == ParquetEncoding::Rle) {
        isGood = values.size() >= 4 && decodeHybrid(values.substr(4), 1, count, m_places);
    } else if (isFlag && header.encoding == ParquetEncoding::Plain) {
        isGood = (count + 7) / 8 <= values.size();
        m_places.clear();
        for (std::size_t i = 0; i < count && isGood; ++i)
            m_places.push_back(static_cast<unsigned char>(values[i / 8]) >> (i % 8) & 1U);
    } else if (header.encoding == ParquetEncoding::Plain) {
        m_plain = values;
        decideBytes(values);
    } else {
        auto plain = plainValues(header.encoding, m_column, values, count);
        isGood = plain.has_value();
        m_decoded = std::move(plain).value_or(std::string());
        m_plain = m_decoded;
        decideBytes(m_plain);
    }
    if (isFlag && !m_hasDictionary)
        m_dictionary = {"false", "true"};
    return isGood ? Result<void>() : damaged("a page has values that cannot be decoded");
}

Result<void> ParquetCells::appendNamed(std::string& text)
{
    const std::uint32_t place = m_places[m_nextPlace++];
    if (place >= m_dictionary.size())
        return damaged("a value is not in the dictionary");
    text += m_dictionary[place];
    return {};
}

Result<void> ParquetCells::appendPlain(std::string& text)
{
    const auto value = takePlainValue(m_column, m_plain);
    if (!value)
        return damaged("a page is broken");
    appendParquetValue(m_column, *value, text);
    return {};
}

}  // namespace walletloupe::containers
