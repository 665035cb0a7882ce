#include "core/table/wallet_table_reader.h"

#include "core/table/row_batch.h"
#include "core/table/wallet_columns.h"
#include "core/table/wallet_table_builder.h"

#include <algorithm>
#include <utility>

namespace walletloupe::table {
namespace {

/// Makes room for all rows once the first batch shows how long a row is. What is reserved and
/// not used costs address space only.
void reserveRows(const RowBatch& batch, const CsvReader& reader, WalletTableBuilder& builder)
{
    if (batch.lines.empty() || builder.rows() > 0)
        return;
    std::size_t idBytes = 0;
    for (const std::string_view id : batch.ids)
        idBytes += id.size();
    const double share = 1.05 * static_cast<double>(reader.fileBytes()) /
                         static_cast<double>(std::max<std::size_t>(1, batch.consumed));
    const auto times = [&](std::size_t count) {
        return static_cast<std::size_t>(share * static_cast<double>(count));
    };
    builder.reserve(times(batch.lines.size()), times(idBytes));
}

Result<void> readRows(CsvReader& reader, RowParser& parser, WalletTableBuilder& builder,
                      const Progress& progress)
{
    RowBatch batch;
    for (;;) {
        if (progress.cancelled())
            return cancelledFailure();
        parser.parse(reader.text(), reader.line(), reader.isWhole(), batch);
        reserveRows(batch, reader, builder);
        builder.append(batch);
        reader.consume(batch.consumed, batch.lineBreaks);
        if (reader.isWhole())
            return {};
        progress.report(reader.fraction());
        if (auto more = reader.extend(); !more)
            return more;
    }
}

}  // namespace

Result<WalletTable> readWalletTable(const std::string& path, const CsvOptions& options,
                                    const CsvLimits& limits, const Progress& progress,
                                    const ByteObserver& observer)
{
    auto reader = CsvReader::open(path, options, limits, {progress, observer});
    if (!reader)
        return failure(std::move(reader.error()));
    auto plan = planColumns(reader->header(), sourceName(path));
    if (!plan)
        return failure(std::move(plan.error()));
    RowParser parser(*plan, reader->dialect(), limits);
    WalletTableBuilder builder(*plan, path, limits);
    if (auto rows = readRows(*reader, parser, builder, progress); !rows)
        return failure(std::move(rows.error()));
    auto table = builder.finish();
    if (!table)
        return table;
    const std::vector<std::string> warnings = reader->warnings();
    table->warnings.insert(table->warnings.begin(), warnings.begin(), warnings.end());
    progress.report(1.0);
    return table;
}

Result<WalletTable> readWalletTable(const std::string& path, const CsvOptions& options,
                                    const Progress& progress, const ByteObserver& observer)
{
    return readWalletTable(path, options, CsvLimits(), progress, observer);
}

}  // namespace walletloupe::table
