#include "core/csv/reading/csv_dialect.h"

#include "core/csv/numbers/written_number.h"
#include "core/csv/reading/column_binding.h"
#include "core/csv/reading/csv_cell.h"
#include "core/csv/reading/record_splitter.h"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <set>
#include <string>
#include <tuple>
#include <vector>

namespace walletloupe::csv {
namespace {

constexpr std::size_t sampledRecords = 1000;

using RecordSink = std::function<void(const std::vector<CsvField>&)>;

/// Hands the unbroken records at the beginning to `sink`, the header first.
void forEachRecord(std::string_view text, bool isWhole, char separator, const RecordSink& sink)
{
    RecordSplitter splitter(separator, text.size());
    std::size_t at = 0;
    for (std::size_t records = 0; at < text.size() && records < sampledRecords; ++records) {
        const Split split = splitter.split(text, at, isWhole);
        if (split.state == SplitState::NeedMore)
            return;
        if (split.state == SplitState::Complete && !splitter.isBlank())
            sink(splitter.fields());
        at = split.end;
    }
}

/// How well a separator explains the beginning; compared field by field.
using Fit = std::tuple<bool, double, std::size_t>;

Fit fitOf(std::string_view text, bool isWhole, char separator)
{
    std::size_t headerFields = 0;
    std::size_t rows = 0;
    std::size_t matching = 0;
    bool hasWallet = false;
    std::string scratch;
    text.remove_prefix(findHeader(text, isWhole, separator).begin);
    forEachRecord(text, isWhole, separator, [&](const std::vector<CsvField>& fields) {
        if (headerFields == 0) {
            headerFields = fields.size();
            hasWallet = std::any_of(fields.begin(), fields.end(), [&](const CsvField& field) {
                return isWalletColumn(cellText(field, scratch));
            });
        } else {
            ++rows;
            matching += fields.size() == headerFields ? 1 : 0;
        }
    });
    if (headerFields < 2)
        return {false, 0.0, 0};
    const double share =
        rows == 0 ? 1.0 : static_cast<double>(matching) / static_cast<double>(rows);
    return {hasWallet, share, headerFields};
}

char recognisedSeparator(std::string_view text, bool isWhole)
{
    char best = ',';
    Fit bestFit = fitOf(text, isWhole, best);
    for (const char separator : {';', '\t', '|'}) {
        const Fit fit = fitOf(text, isWhole, separator);
        if (fit > bestFit) {
            best = separator;
            bestFit = fit;
        }
    }
    return best;
}

/// What the cells of one column of the beginning say about the decimal sign.
struct DecimalVotes {
    std::size_t numbers = 0;  ///< with either sign
    std::size_t texts = 0;
    std::size_t points = 0;          ///< numbers with a point only
    std::size_t commas = 0;          ///< with a comma only
    std::size_t doubtfulCommas = 0;  ///< 1,234: a decimal comma or a thousands separator

    void count(std::string_view cell)
    {
        const WrittenNumber number = readWritten(cell, {});
        if (number.kind == NumberKind::Missing)
            return;
        const bool isNumber = number.kind == NumberKind::Number;
        ++(isNumber || number.readsOtherwise ? numbers : texts);
        commas += number.readsOtherwise ? 1 : 0;
        points += isNumber && number.decidesDecimal ? 1 : 0;
        doubtfulCommas += number.isAmbiguous && number.thousands == ',' ? 1 : 0;
    }
    bool isNumeric() const { return numbers >= 4 * texts; }
};

/// Over all numeric columns.
DecimalVotes decimalVotes(std::string_view text, bool isWhole, char separator)
{
    std::vector<DecimalVotes> columns;
    std::string scratch;
    bool isHeader = true;
    forEachRecord(text, isWhole, separator, [&](const std::vector<CsvField>& fields) {
        columns.resize(std::max(columns.size(), fields.size()));
        for (std::size_t i = 0; i < fields.size() && !isHeader; ++i)
            columns[i].count(cellText(fields[i], scratch));
        isHeader = false;
    });
    DecimalVotes all;
    for (const DecimalVotes& column : columns) {
        if (!column.isNumeric())
            continue;
        all.points += column.points;
        all.commas += column.commas;
        all.doubtfulCommas += column.doubtfulCommas;
    }
    return all;
}

void recogniseDecimal(std::string_view text, bool isWhole, CsvDialect& dialect)
{
    const DecimalVotes votes = decimalVotes(text, isWhole, dialect.separator);
    dialect.isDecimalDoubtful = votes.commas == 0 && votes.points == 0 &&
                                votes.doubtfulCommas > 0 && dialect.separator != ',';
    if (votes.commas > votes.points || dialect.isDecimalDoubtful)
        dialect.decimal = ',';
    dialect.isDecimalOpen = votes.commas == 0 && votes.points == 0;
    dialect.decimalVotes = std::max(votes.commas, votes.points);
}

bool couldBeIndex(std::string_view cell)
{
    return !cell.starts_with("0x") && !cell.starts_with("0X");
}

SurplusField recognisedSurplus(std::string_view text, bool isWhole, char separator)
{
    std::size_t headerFields = 0;
    std::size_t rows = 0;
    std::size_t longer = 0;
    bool isTrailing = true;
    std::set<std::string, std::less<>> indices;
    std::string scratch;
    forEachRecord(text, isWhole, separator, [&](const std::vector<CsvField>& fields) {
        if (headerFields == 0) {
            headerFields = fields.size();
            return;
        }
        ++rows;
        longer += fields.size() == headerFields + 1 ? 1 : 0;
        isTrailing = isTrailing && cellText(fields.back(), scratch).empty();
        const std::string_view first = cellText(fields.front(), scratch);
        if (couldBeIndex(first))
            indices.emplace(first);
    });
    if (rows == 0 || longer != rows)
        return SurplusField::None;
    if (isTrailing)
        return SurplusField::Trailing;
    return indices.size() == rows ? SurplusField::Index : SurplusField::None;
}

}  // namespace

CsvDialect recognisedDialect(std::string_view beginning, bool isWhole, const CsvOptions& options)
{
    CsvDialect dialect;
    dialect.separator = options.separator.value_or('\0');
    if (!options.separator)
        dialect.separator = recognisedSeparator(beginning, isWhole);
    dialect.header = findHeader(beginning, isWhole, dialect.separator);
    dialect.thousands = options.thousands;
    const std::string_view table = beginning.substr(dialect.header.begin);
    if (options.decimal)
        dialect.decimal = *options.decimal;
    else if (options.thousands == '.' || options.thousands == ',')
        dialect.decimal = otherDecimal(*options.thousands);
    else
        recogniseDecimal(table, isWhole, dialect);
    dialect.surplus = recognisedSurplus(table, isWhole, dialect.separator);
    return dialect;
}

}  // namespace walletloupe::csv
