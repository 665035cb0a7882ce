#include "core/csv/reading/csv_dialect.h"

#include "core/csv/reading/column_binding.h"
#include "core/csv/reading/csv_cell.h"
#include "core/csv/reading/record_splitter.h"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <set>
#include <string>
#include <tuple>

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

std::size_t digitsAt(std::string_view text, std::size_t at)
{
    std::size_t end = at;
    while (end < text.size() && text[end] >= '0' && text[end] <= '9')
        ++end;
    return end - at;
}

/// What the cells of the beginning say about the decimal sign.
struct DecimalVotes {
    std::size_t commas = 0;
    std::size_t points = 0;
    std::size_t doubtful = 0;  ///< 1,234: a decimal comma or a thousands separator

    void count(std::string_view cell)
    {
        if (cell.starts_with('-') || cell.starts_with('+'))
            cell.remove_prefix(1);
        const std::size_t whole = digitsAt(cell, 0);
        if (whole == cell.size() || (cell[whole] != ',' && cell[whole] != '.'))
            return;
        const std::size_t fraction = digitsAt(cell, whole + 1);
        const std::size_t end = whole + 1 + fraction;
        const bool isNumber = fraction > 0 && (end == cell.size() || (cell[end] | 0x20) == 'e');
        if (!isNumber)
            return;
        if (cell[whole] == '.')
            ++points;
        else if (whole >= 1 && whole <= 3 && fraction == 3 && cell[0] != '0')
            ++doubtful;
        else
            ++commas;
    }
};

void recogniseDecimal(std::string_view text, bool isWhole, CsvDialect& dialect)
{
    DecimalVotes votes;
    bool isHeader = true;
    std::string scratch;
    forEachRecord(text, isWhole, dialect.separator, [&](const std::vector<CsvField>& fields) {
        for (const CsvField& field : fields) {
            if (!isHeader)
                votes.count(cellText(field, scratch));
        }
        isHeader = false;
    });
    const bool onlyDoubtful =
        votes.commas == 0 && votes.points == 0 && votes.doubtful > 0 && dialect.separator != ',';
    if (votes.commas > votes.points || onlyDoubtful)
        dialect.decimal = ',';
    dialect.isDecimalDoubtful = onlyDoubtful;
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
    if (options.decimal)
        dialect.decimal = *options.decimal;
    else
        recogniseDecimal(beginning, isWhole, dialect);
    dialect.surplus = recognisedSurplus(beginning, isWhole, dialect.separator);
    return dialect;
}

}  // namespace walletloupe::csv
