#include "core/wallets/wallet_table_reader.h"

#include "core/containers/open_table.h"
#include "core/csv/reading/block_parser.h"
#include "core/messages/csv_messages.h"
#include "core/messages/wallet_messages.h"
#include "core/wallets/id_column_search.h"
#include "core/wallets/row_batch.h"
#include "core/wallets/wallet_columns.h"
#include "core/wallets/wallet_table_builder.h"

#include <algorithm>
#include <limits>
#include <optional>
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

/// A table, and what its cells say of the way in which it was read.
struct ReadTable {
    WalletTable table;
    NumberEvidence evidence;
    csv::NumberFormat format;
    std::size_t decimalVotes = 0;
};

Result<ReadTable> readOnce(const std::string& path, csv::CsvOptions options, csv::CsvLimits limits,
                           csv::InputWatch watch)
{
    if (options.listsEveryProblem)
        limits.listedProblems = std::numeric_limits<std::size_t>::max();
    const Executor executor = watch.executor;
    const bool isDecimalGiven = options.decimal || options.thousands;
    options.recognisesHeader = true;
    auto reader = containers::openTable(path, options, limits, std::move(watch));
    if (!reader)
        return errorOf(reader);
    IdHints hints = idHints(*reader);
    hints.asked = options.idColumn;
    auto plan = planColumns(reader->header(), csv::sourceName(path), hints);
    if (!plan)
        return errorOf(plan);
    for (std::size_t i = 0; i < plan->fields.size(); ++i)
        plan->fields[i].nameWithBlanks = reader->headerWithBlanks(i);
    const csv::NumberFormat format{reader->dialect().decimal, reader->dialect().thousands};
    WalletTableBuilder builder(*plan, path, limits, format,
                               isDecimalGiven || !reader->dialect().isDecimalOpen);
    csv::BlockParser parser(RowParser(*plan, reader->dialect(), limits), limits,
                            reader->parsingExecutor(executor),
                            [&](const RowBatch& batch, std::size_t line) {
                                reserveRows(batch, reader->estimatedBytes(), builder);
                                builder.append(batch, line);
                            });
    if (auto rows = csv::parseFile(*reader, parser, executor, [] {}); !rows)
        return errorOf(rows);
    const NumberEvidence evidence = builder.evidence();
    auto table = builder.finish();
    if (!table)
        return errorOf(table);
    std::vector<Message> warnings = reader->warnings();
    // The cells that could be read in two ways are named one by one.
    std::erase_if(warnings, [](const Message& warning) {
        return warning.code == messages::decimalCommaGuessed.code;
    });
    table->warnings.insert(table->warnings.begin(), warnings.begin(), warnings.end());
    return ReadTable{std::move(*table), evidence, format, reader->dialect().decimalVotes};
}

/// How the file is to be read instead, where its cells say so: with the other decimal sign, where
/// more than `beginningVotes` numbers need that; with the one separator of thousands that most
/// cells have.
std::optional<csv::CsvOptions> otherOptions(const ReadTable& read, const csv::CsvOptions& options,
                                            std::size_t beginningVotes)
{
    csv::CsvOptions other = options;
    if (!options.decimal && !options.thousands && read.evidence.readOtherwise > beginningVotes) {
        other.decimal = csv::otherDecimal(read.format.decimal);
        return other;
    }
    other.thousands = read.evidence.mainSeparator();
    if (options.thousands || !other.thousands)
        return std::nullopt;
    other.decimal = read.format.decimal;
    return other;
}

}  // namespace

Result<WalletTable> readWalletTable(const std::string& path, const csv::CsvOptions& options,
                                    const csv::CsvLimits& limits, const Executor& executor,
                                    const csv::ByteObserver& observer)
{
    auto first = readOnce(path, options, limits, {executor, observer});
    if (!first)
        return errorOf(first);
    std::size_t beginningVotes = first->decimalVotes;
    for (auto again = otherOptions(*first, options, beginningVotes); again;
         again = otherOptions(*first, *again, beginningVotes)) {
        if (path == "-")
            return failure(ErrorCode::Unusable, messages::numbersUndecided(csv::sourceName(path)));
        auto second = readOnce(path, *again, limits, {executor, {}});
        if (!second)
            return errorOf(second);
        // What one decimal sign cannot read is what speaks for the other.
        const bool isForThousands = again->thousands != options.thousands;
        if (isForThousands || second->evidence.readOtherwise < first->evidence.readOtherwise)
            first = std::move(second);
        beginningVotes = std::numeric_limits<std::size_t>::max();
    }
    executor.report(1.0);
    return std::move(first->table);
}

Result<WalletTable> readWalletTable(const std::string& path, const csv::CsvOptions& options,
                                    const Executor& executor, const csv::ByteObserver& observer)
{
    return readWalletTable(path, options, csv::CsvLimits(), executor, observer);
}

}  // namespace walletloupe::wallets
