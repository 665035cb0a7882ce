#include "core/containers/compression/zip_archive.h"

#include "core/containers/compression/inflating_source.h"

#include <algorithm>
#include <isa-l/crc.h>
#include <utility>

namespace walletloupe::containers {
namespace {

constexpr std::size_t endBytes = 22;
constexpr std::size_t longestComment = 65'535;
constexpr std::size_t entryBytes = 46;
constexpr std::size_t localBytes = 30;
constexpr unsigned stored = 0;
constexpr unsigned deflated = 8;

tl::unexpected<Error> damaged(const std::string& name)
{
    return failure(ErrorCode::Unreadable, name +
                                              " is a damaged zip archive: it is cut off, or "
                                              "its directory is wrong. Get the file again.");
}

tl::unexpected<Error> wrongChecksum(const std::string& name)
{
    return failure(ErrorCode::Unreadable,
                   name + " is damaged: its checksum is another. Get the file again.");
}

tl::unexpected<Error> encrypted(const std::string& name)
{
    return failure(ErrorCode::Unsupported,
                   name + " has a password. Unpack it and open what it holds.");
}

tl::unexpected<Error> otherMethod(const std::string& name, unsigned method)
{
    return failure(ErrorCode::Unsupported,
                   name + " is compressed by a method (" + std::to_string(method) +
                       ") other than deflate. Unpack it and open what it holds.");
}

/// Little-endian numbers of bytes; 0 beyond the end, which `has` tells beforehand.
class Fields final {
public:
    explicit Fields(std::string_view bytes) : m_bytes(bytes) {}

    bool has(std::uint64_t at, std::uint64_t count) const
    {
        return at <= m_bytes.size() && count <= m_bytes.size() - at;
    }
    std::uint64_t number(std::uint64_t at, unsigned width) const
    {
        std::uint64_t value = 0;
        for (unsigned i = 0; i < width && has(at + i, 1); ++i)
            value |= std::uint64_t{static_cast<unsigned char>(m_bytes[at + i])} << (8 * i);
        return value;
    }
    std::uint64_t two(std::uint64_t at) const { return number(at, 2); }
    std::uint64_t four(std::uint64_t at) const { return number(at, 4); }
    std::uint64_t eight(std::uint64_t at) const { return number(at, 8); }

private:
    std::string_view m_bytes;
};

struct Directory {
    std::uint64_t begin = 0;
    std::uint64_t entries = 0;
    bool isFound = false;
};

/// Numbers that did not fit stand in a record of Zip64.
void useZip64(const Fields& fields, std::uint64_t end, Directory& directory)
{
    constexpr std::uint64_t locatorBytes = 20;
    if (end < locatorBytes || fields.four(end - locatorBytes) != 0x07064B50)
        return;
    const std::uint64_t record = fields.eight(end - locatorBytes + 8);
    directory.isFound = fields.has(record, 56) && fields.four(record) == 0x06064B50;
    directory.entries = fields.eight(record + 32);
    directory.begin = fields.eight(record + 48);
}

Directory findDirectory(std::string_view bytes)
{
    const Fields fields(bytes);
    for (std::size_t back = endBytes; back <= std::min(bytes.size(), endBytes + longestComment);
         ++back) {
        const std::size_t end = bytes.size() - back;
        if (fields.four(end) != 0x06054B50 || fields.two(end + 20) != back - endBytes)
            continue;
        Directory directory{fields.four(end + 16), fields.two(end + 10), true};
        useZip64(fields, end, directory);
        return directory;
    }
    return {};
}

/// Sizes that are all ones stand in an extra field, in this order.
void useZip64(const Fields& fields, std::uint64_t at, std::uint64_t end, ZipEntry& entry)
{
    constexpr std::uint64_t isElsewhere = 0xFFFFFFFF;
    for (; at + 4 <= end; at += 4 + fields.two(at + 2)) {
        if (fields.two(at) != 1)
            continue;
        std::uint64_t place = at + 4;
        for (std::uint64_t* number : {&entry.bytes, &entry.packedBytes, &entry.begin}) {
            if (*number == isElsewhere) {
                *number = fields.eight(place);
                place += 8;
            }
        }
        return;
    }
}

/// Compares the checksum and the size of what was read with those that the directory tells.
class CheckedSource final : public csv::ByteSource {
public:
    CheckedSource(std::unique_ptr<csv::ByteSource> source, const ZipEntry& entry, std::string name)
        : m_source(std::move(source))
        , m_name(std::move(name))
        , m_bytes(entry.bytes)
        , m_expected(entry.checksum)
    {
    }

    Result<std::size_t> read(char* to, std::size_t most) override
    {
        const auto got = m_source->read(to, most);
        if (!got)
            return got;
        m_checksum =
            ::crc32_gzip_refl(m_checksum, reinterpret_cast<const unsigned char*>(to), *got);
        m_read += *got;
        const bool isWrong = m_read > m_bytes || m_read < m_bytes || m_checksum != m_expected;
        if (m_read > m_bytes || (*got == 0 && isWrong))
            return wrongChecksum(m_name);
        return got;
    }
    std::size_t expectedBytes() const override { return m_source->expectedBytes(); }
    std::uint64_t estimatedBytes() const override { return m_bytes; }
    double fraction() const override { return m_source->fraction(); }

private:
    std::unique_ptr<csv::ByteSource> m_source;
    std::string m_name;
    std::uint64_t m_bytes;
    std::uint32_t m_expected;
    std::uint32_t m_checksum = 0;
    std::uint64_t m_read = 0;
};

}  // namespace

Result<ZipArchive> ZipArchive::open(SharedBytes bytes, std::string name)
{
    ZipArchive archive(std::move(bytes), std::move(name));
    if (auto read = archive.readDirectory(); !read)
        return failure(std::move(read.error()));
    return archive;
}

Result<void> ZipArchive::readDirectory()
{
    const Directory directory = findDirectory(*m_bytes);
    if (!directory.isFound)
        return damaged(m_name);
    const Fields fields(*m_bytes);
    std::uint64_t at = directory.begin;
    for (std::uint64_t i = 0; i < directory.entries; ++i) {
        if (!fields.has(at, entryBytes) || fields.four(at) != 0x02014B50)
            return damaged(m_name);
        const std::uint64_t nameBytes = fields.two(at + 28);
        const std::uint64_t extraBytes = fields.two(at + 30);
        const std::uint64_t end = at + entryBytes + nameBytes + extraBytes;
        if (!fields.has(at, end - at))
            return damaged(m_name);
        ZipEntry entry;
        entry.name = m_bytes->substr(at + entryBytes, nameBytes);
        entry.isEncrypted = (fields.two(at + 8) & 1) != 0;
        entry.method = static_cast<unsigned>(fields.two(at + 10));
        entry.checksum = static_cast<std::uint32_t>(fields.four(at + 16));
        entry.packedBytes = fields.four(at + 20);
        entry.bytes = fields.four(at + 24);
        entry.begin = fields.four(at + 42);
        useZip64(fields, at + entryBytes + nameBytes, end, entry);
        m_entries.push_back(std::move(entry));
        at = end + fields.two(at + 32);
    }
    return {};
}

const ZipEntry* ZipArchive::find(std::string_view name) const
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(),
                                    [name](const ZipEntry& entry) { return entry.name == name; });
    return found == m_entries.end() ? nullptr : &*found;
}

Result<std::unique_ptr<csv::ByteSource>> ZipArchive::source(const ZipEntry& entry,
                                                            const ExpansionLimit& limit) const
{
    const std::string name = m_name + " (" + entry.name + ")";
    if (entry.isEncrypted)
        return encrypted(name);
    if (entry.method != stored && entry.method != deflated)
        return otherMethod(name, entry.method);
    const Fields fields(*m_bytes);
    if (!fields.has(entry.begin, localBytes) || fields.four(entry.begin) != 0x04034B50)
        return damaged(m_name);
    const std::uint64_t begin =
        entry.begin + localBytes + fields.two(entry.begin + 26) + fields.two(entry.begin + 28);
    if (!fields.has(begin, entry.packedBytes))
        return damaged(m_name);
    const auto packed = std::string_view(*m_bytes).substr(begin, entry.packedBytes);
    std::unique_ptr<csv::ByteSource> source = std::make_unique<MemorySource>(m_bytes, packed);
    if (entry.method == deflated)
        source =
            std::make_unique<InflatingSource>(std::move(source), makeDeflateDecoder(), name, limit);
    return std::make_unique<CheckedSource>(std::move(source), entry, name);
}

Result<SharedBytes> ZipArchive::whole(const ZipEntry& entry, const ExpansionLimit& limit) const
{
    auto opened = source(entry, limit);
    if (!opened)
        return failure(std::move(opened.error()));
    return readWhole(**opened, m_name, limit.maxBytes.value_or(mostBytes));
}

}  // namespace walletloupe::containers
