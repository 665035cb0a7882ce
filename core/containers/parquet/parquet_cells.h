#pragma once

#include "core/base/result.h"
#include "core/containers/compression/expansion.h"
#include "core/containers/parquet/parquet_metadata.h"
#include "core/containers/parquet/parquet_page_header.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace walletloupe::containers {

/// The cells of one column of a row group, page by page.
class ParquetCells final {
public:
    /// `file` are all bytes; `name` is the file's. All must outlive it. `column` becomes one of
    /// texts where it is one of bytes and the first page has nothing but texts.
    ParquetCells(std::string_view file, ParquetColumn& column, const ParquetChunk& chunk,
                 const std::string& name, const ExpansionLimit& limit);

    /// Appends the next cell; nothing where it is null. Errors: those of a damaged file, of an
    /// encoding or codec that is not known, of the limit.
    Result<void> append(std::string& text)
    {
        if (m_at == m_isSet.size()) {
            if (auto loaded = loadPage(); !loaded)
                return loaded;
        }
        if (m_isSet[m_at++] == 0)
            return {};
        return m_usesDictionary ? appendNamed(text) : appendPlain(text);
    }

private:
    Result<void> loadPage();
    Result<void> loadDictionary(const ParquetPageHeader& header, std::string_view packed);
    Result<void> loadData(const ParquetPageHeader& header, std::string_view packed);
    Result<void> loadValues(const ParquetPageHeader& header, std::string_view values);
    bool takeDefinitions(const ParquetPageHeader& header, std::string_view& bytes);
    bool setDefinitions(std::string_view levels, std::size_t count);
    void decideBytes(std::string_view values);
    Result<void> appendNamed(std::string& text);
    Result<void> appendPlain(std::string& text);
    tl::unexpected<Error> damaged(const std::string& what) const;

    std::string_view m_pages;  ///< not yet read
    ParquetColumn& m_column;
    const std::string& m_name;
    const ExpansionLimit& m_limit;
    ParquetCodec m_codec;
    std::vector<std::string> m_dictionary;  ///< as cells
    bool m_hasDictionary = false;
    std::string m_page;
    std::string m_decoded;
    std::string_view m_plain;  ///< values of the page that are left
    std::vector<std::uint32_t> m_places;
    std::size_t m_nextPlace = 0;
    bool m_usesDictionary = false;
    std::vector<std::uint32_t> m_isSet;  ///< of the page's cells, 0 or 1
    std::size_t m_at = 0;
};

}  // namespace walletloupe::containers
