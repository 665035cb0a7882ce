#pragma once

#include "core/containers/compression/memory_source.h"
#include "core/containers/parquet/parquet_cells.h"
#include "core/containers/parquet/parquet_metadata.h"
#include "core/containers/text/row_text_source.h"

#include <deque>
#include <memory>
#include <string>
#include <vector>

namespace walletloupe::containers {

/// The rows of a Parquet file (its flat columns). The header is line 0, so that a row's line is its
/// number.
class ParquetRows final : public RowTextSource {
public:
    /// Errors: Unreadable (damaged), Unusable (no flat column).
    static Result<std::unique_ptr<ParquetRows>> open(SharedBytes file, std::string name,
                                                     const ExpansionLimit& limit);

    std::uint64_t estimatedBytes() const override;
    double fraction() const override;
    /// Names the columns that were left out.
    std::vector<Message> warnings() const override;
    /// Of each column, whether it is stored as floating-point numbers.
    std::vector<bool> isFloating() const;

private:
    ParquetRows(SharedBytes file, std::string name, const ExpansionLimit& limit);

    Result<void> write(std::string& text) override;
    void beginGroup();

    SharedBytes m_file;
    std::string m_name;
    ExpansionLimit m_limit;
    ParquetMetadata m_metadata;
    std::uint64_t m_rows = 0;  ///< of the file
    std::uint64_t m_row = 0;   ///< written
    std::size_t m_nextGroup = 0;
    std::uint64_t m_groupRows = 0;  ///< of the open group, not yet written
    std::deque<ParquetCells> m_cells;
    bool m_hasHeader = false;
};

}  // namespace walletloupe::containers
