#include "core/model/files/zip_members.h"

#include "core/model/files/inflate.h"

#include <algorithm>
#include <zlib.h>

namespace walletloupe::model {
namespace {

constexpr std::string_view endSignature("PK\x05\x06", 4);
constexpr std::string_view entrySignature("PK\x01\x02", 4);
constexpr std::string_view localSignature("PK\x03\x04", 4);
constexpr std::size_t endBytes = 22;
constexpr std::size_t entryBytes = 46;
constexpr std::size_t localBytes = 30;
constexpr std::uint32_t stored = 0;
constexpr std::uint32_t deflated = 8;

/// An unsigned little-endian number; the caller has checked that it is there.
std::uint32_t numberAt(std::string_view bytes, std::size_t at, std::size_t size)
{
    std::uint32_t value = 0;
    for (std::size_t i = size; i-- > 0;)
        value = value << 8U | static_cast<std::uint8_t>(bytes[at + i]);
    return value;
}

std::uint32_t checksumOf(std::string_view bytes)
{
    return static_cast<std::uint32_t>(
        crc32_z(0, reinterpret_cast<const Bytef*>(bytes.data()), bytes.size()));
}

}  // namespace

bool looksLikeZip(std::string_view content)
{
    return content.starts_with(localSignature);
}

/// One record of the central directory, which `at` moves behind.
bool ZipMembers::readEntry(std::size_t& at)
{
    if (at + entryBytes > m_content.size() || m_content.substr(at, 4) != entrySignature)
        return false;
    const std::size_t nameBytes = numberAt(m_content, at + 28, 2);
    const std::size_t size = numberAt(m_content, at + 20, 4);
    const std::size_t local = numberAt(m_content, at + 42, 4);
    const std::size_t next = at + entryBytes + nameBytes + numberAt(m_content, at + 30, 2) +
                             numberAt(m_content, at + 32, 2);
    if (next > m_content.size() || local + localBytes > m_content.size() ||
        m_content.substr(local, 4) != localSignature)
        return false;
    const std::size_t data = local + localBytes + numberAt(m_content, local + 26, 2) +
                             numberAt(m_content, local + 28, 2);
    if (data > m_content.size() || size > m_content.size() - data)
        return false;
    Entry entry{m_content.substr(data, size), numberAt(m_content, at + 10, 2),
                numberAt(m_content, at + 16, 4), numberAt(m_content, at + 24, 4)};
    if ((numberAt(m_content, at + 8, 2) & 1U) != 0)
        entry.method = 0xffff;  // encrypted
    m_entries[std::string(m_content.substr(at + entryBytes, nameBytes))] = entry;
    at = next;
    return true;
}

bool ZipMembers::readDirectory()
{
    constexpr std::size_t longestComment = 65535;
    const std::size_t tail =
        m_content.size() - std::min(m_content.size(), endBytes + longestComment);
    const std::size_t end = m_content.substr(tail).rfind(endSignature);
    if (end == std::string_view::npos || tail + end + endBytes > m_content.size())
        return false;
    const std::size_t count = numberAt(m_content, tail + end + 10, 2);
    std::size_t at = numberAt(m_content, tail + end + 16, 4);
    for (std::size_t i = 0; i < count; ++i) {
        if (!readEntry(at))
            return false;
    }
    return true;
}

Result<ZipMembers> ZipMembers::open(std::string_view content, const std::string& source)
{
    ZipMembers members;
    members.m_content = content;
    members.m_source = source;
    if (!members.readDirectory())
        return failure(ErrorCode::Unusable,
                       source + ": this zip archive is damaged, not whole, or a Zip64.");
    return members;
}

Result<std::string> ZipMembers::read(const std::string& name)
{
    const std::string where = m_source + ", " + name;
    const auto found = m_entries.find(name);
    if (found == m_entries.end())
        return failure(ErrorCode::Unusable, where + ": is missing in the archive.");
    const Entry& entry = found->second;
    if (entry.method != stored && entry.method != deflated)
        return failure(ErrorCode::Unsupported,
                       where + ": is encrypted, or compressed by another method than Deflate.");
    m_expanded += entry.size;
    if (m_expanded > largestExpansion(m_content.size()))
        return failure(ErrorCode::Unsupported,
                       where + ": the archive expands to more than 200 times its size.");
    Result<std::string> bytes = entry.method == stored
                                    ? Result<std::string>(std::string(entry.data))
                                    : inflated(entry.data, DeflateForm::Raw, where);
    if (bytes && (bytes->size() != entry.size || checksumOf(*bytes) != entry.checksum))
        return failure(ErrorCode::Unusable, where + ": is damaged; its checksum is wrong.");
    return bytes;
}

}  // namespace walletloupe::model
