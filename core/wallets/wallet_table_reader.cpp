#include "core/wallets/wallet_table_reader.h"

#include "core/containers/open_table.h"
#include "core/csv/reading/block_parser.h"
#include "core/wallets/row_batch.h"
#include "core/wallets/wallet_columns.h"
#include "core/wallets/wallet_table_builder.h"

#include <algorithm>
#include <utility>

namespace walletloupe::wallets {
namespace {

/// Makes room for all rows once the first batch shows how long a row is. What is reserved and
/// not used costs address space only, so that there is plenty.
void reserveRows(const RowBatch& batch, std::uint64_t fileBytes, WalletTableBuilder& builder)
{
    if (batch.lines.empty() || builder.rows() > 0)
        return;
    std::size_t idBytes = 0;
    for (const std::string_view id : batch.ids)
        idBytes += id.size();
    const double share =
        1.2 * static_cast<double>(fileBytes) /
        static_cast<double>(std::max<std::size_t>(1, batch.scanned.end - batch.scanned.begin));
    const auto times = [&](std::size_t count) {
        return static_cast<std::size_t>(share * static_cast<double>(count));
    };
    builder.reserve(times(batch.lines.size()), times(idBytes));
}

}  // namespace

Result<WalletTable> readWalletTable(const std::string& path, const csv::CsvOptions& options,
                                    const csv::CsvLimits& limits, const Executor& executor,
                                    const csv::ByteObserver& observer)
{
    auto reader = containers::openTable(path, options, limits, {executor, observer});
    if (!reader)
        return errorOf(reader);
    auto plan = planColumns(reader->header(), csv::sourceName(path));
    if (!plan)
        return errorOf(plan);
    WalletTableBuilder builder(*plan, path, limits);
    csv::BlockParser parser(RowParser(*plan, reader->dialect(), limits), limits,
                            reader->parsingExecutor(executor),
                            [&](const RowBatch& batch, std::size_t line) {
                                reserveRows(batch, reader->estimatedBytes(), builder);
                                builder.append(batch, line);
                            });
    if (auto rows = csv::parseFile(*reader, parser, executor, [] {}); !rows)
        return errorOf(rows);
    auto table = builder.finish();
    if (!table)
        return table;
    const std::vector<Message> warnings = reader->warnings();
    table->warnings.insert(table->warnings.begin(), warnings.begin(), warnings.end());
    executor.report(1.0);
    return table;
}

Result<WalletTable> readWalletTable(const std::string& path, const csv::CsvOptions& options,
                                    const Executor& executor, const csv::ByteObserver& observer)
{
    return readWalletTable(path, options, csv::CsvLimits(), executor, observer);
}

}  // namespace walletloupe::wallets
