#include "core/containers/parquet/parquet_rows.h"

#include "core/messages/container_messages.h"

#include <utility>

namespace walletloupe::containers {
namespace {

tl::unexpected<Error> noFlatColumn(const std::string& name)
{
    return failure(ErrorCode::Unusable,
                   name +
                       " is a Parquet file without a plain column; all of its columns hold "
                       "lists or structures. Save the table with one value a cell.");
}

}  // namespace

ParquetRows::ParquetRows(SharedBytes file, std::string name, const ExpansionLimit& limit)
    : m_file(std::move(file)), m_name(std::move(name)), m_limit(limit)
{
}

Result<std::unique_ptr<ParquetRows>> ParquetRows::open(SharedBytes file, std::string name,
                                                       const ExpansionLimit& limit)
{
    std::unique_ptr<ParquetRows> rows(new ParquetRows(std::move(file), std::move(name), limit));
    auto metadata = readParquetMetadata(*rows->m_file, rows->m_name);
    if (!metadata)
        return failure(std::move(metadata.error()));
    if (metadata->columns.empty())
        return noFlatColumn(rows->m_name);
    rows->m_metadata = std::move(*metadata);
    for (const ParquetGroup& group : rows->m_metadata.groups)
        rows->m_rows += group.rows;
    return rows;
}

double ParquetRows::fraction() const
{
    return m_rows == 0 ? 0.0 : static_cast<double>(m_row) / static_cast<double>(m_rows);
}

std::uint64_t ParquetRows::estimatedBytes() const
{
    const double times = m_row == 0 ? 0.0 : 1.0 / fraction();
    return static_cast<std::uint64_t>(times * static_cast<double>(writtenBytes()));
}

std::vector<Message> ParquetRows::warnings() const
{
    const std::vector<std::string>& nested = m_metadata.nested;
    return nested.empty() ? std::vector<Message>()
                          : std::vector{messages::nestedColumnsLeftOut(nested)};
}

std::vector<bool> ParquetRows::isFloating() const
{
    std::vector<bool> isFloating;
    for (const ParquetColumn& column : m_metadata.columns)
        isFloating.push_back(column.type == ParquetType::Float ||
                             column.type == ParquetType::Double);
    return isFloating;
}

void ParquetRows::beginGroup()
{
    const ParquetGroup& group = m_metadata.groups[m_nextGroup++];
    m_groupRows = group.rows;
    m_cells.clear();
    for (ParquetColumn& column : m_metadata.columns)
        m_cells.emplace_back(*m_file, column, group.chunks[column.leaf], m_name, m_limit);
}

Result<void> ParquetRows::write(std::string& text)
{
    if (!std::exchange(m_hasHeader, true)) {
        RowText header(text);
        for (const ParquetColumn& column : m_metadata.columns)
            header.cell(column.name);
        header.endRow();
    }
    while (text.size() < textBytes) {
        if (m_groupRows == 0) {
            if (m_nextGroup == m_metadata.groups.size())
                return {};
            beginGroup();
            continue;
        }
        const std::size_t begin = text.size();
        for (ParquetCells& cells : m_cells) {
            if (auto appended = cells.append(text); !appended)
                return appended;
            text.push_back(',');
        }
        // One empty cell alone would be an empty line, which is no row.
        const bool isEmpty = text.size() == begin + 1;
        text.pop_back();
        text += isEmpty ? "\"\"\n" : "\n";
        --m_groupRows;
        ++m_row;
    }
    return checkExpansion(m_limit, m_name, m_file->size(), writtenBytes());
}

}  // namespace walletloupe::containers
