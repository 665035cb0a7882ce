#include "core/csv/reading/csv_reader.h"

#include "core/csv/reading/csv_cell.h"
#include "core/csv/text/encoding.h"
#include "core/csv/text/utf8.h"
#include "core/messages/csv_messages.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <string_view>
#include <utility>

namespace walletloupe::csv {
namespace {

/// Excel's own first line, "sep=;": it names the separator and is no header.
struct SeparatorLine {
    char separator = ',';
    std::size_t bytes = 0;  ///< with its line break
};

std::optional<SeparatorLine> separatorLine(std::string_view text)
{
    constexpr std::string_view word = "sep=";
    constexpr std::string_view separators = ",;\t|";
    const bool isNamed = text.size() > word.size() &&
                         std::equal(word.begin(), word.end(), text.begin(), [](char a, char b) {
                             return a == b || (b >= 'A' && b <= 'Z' && a == b - 'A' + 'a');
                         });
    if (!isNamed || separators.find(text[word.size()]) == std::string_view::npos)
        return std::nullopt;
    const std::size_t end = word.size() + 1;
    for (const std::string_view lineBreak : {"\r\n", "\n"}) {
        if (text.substr(end).starts_with(lineBreak))
            return SeparatorLine{text[word.size()], end + lineBreak.size()};
    }
    return std::nullopt;
}

/// "# wallet,balance": a header that is a comment too, as numpy writes it.
void withoutCommentSign(std::string& name)
{
    const std::size_t begin = name.find_first_not_of("# ");
    if (name.starts_with('#') && begin != std::string::npos)
        name.erase(0, begin);
}

Result<void> checkOptions(const CsvOptions& options)
{
    constexpr std::string_view impossible = "\"\r\n.";
    if (options.separator && impossible.find(*options.separator) != std::string_view::npos)
        return failure(ErrorCode::Usage, "The separator of a CSV file is , ; | or tab.");
    if (options.decimal && *options.decimal != '.' && *options.decimal != ',')
        return failure(ErrorCode::Usage, "The decimal sign is . or , (a point or a comma).");
    return {};
}

/// The text of a field where it is `name` but for blanks at its ends.
std::string nameWithBlanks(const CsvField& field, const std::string& name)
{
    const std::size_t begin = field.text.find(name);
    if (name.empty() || field.hasDoubledQuotes || field.text.size() == name.size() ||
        begin == std::string_view::npos)
        return {};
    const auto isBlank = [](std::string_view part) {
        return part.find_first_not_of(" \t") == std::string_view::npos;
    };
    const bool isNameAlone =
        isBlank(field.text.substr(0, begin)) && isBlank(field.text.substr(begin + name.size()));
    return isNameAlone ? std::string(field.text) : std::string();
}

}  // namespace

Result<CsvReader> CsvReader::open(const std::string& path, const CsvOptions& options,
                                  const CsvLimits& limits, InputWatch watch, std::string oneRow)
{
    if (auto checked = checkOptions(options); !checked)
        return errorOf(checked);
    auto file = InputFile::open(path, std::move(watch));
    if (!file)
        return errorOf(file);
    return open({sourceName(path), std::make_unique<InputFile>(std::move(*file)), {}}, options,
                limits, std::move(oneRow));
}

Result<CsvReader> CsvReader::open(TableText table, const CsvOptions& options,
                                  const CsvLimits& limits, std::string oneRow)
{
    if (auto checked = checkOptions(options); !checked)
        return errorOf(checked);
    const auto encoding = table.dialect ? Encoding::Utf8 : options.encoding;
    auto window = TextWindow::open(std::move(table.bytes), encoding, limits.blockBytes);
    if (!window)
        return errorOf(window);
    CsvReader reader(std::move(table.name), std::move(*window), limits, std::move(oneRow));
    reader.m_line = table.firstLine;
    reader.m_isFloating = std::move(table.isFloating);
    if (auto recognised = reader.recognise(options, table.dialect); !recognised)
        return errorOf(recognised);
    if (auto taken = reader.takeHeader(); !taken)
        return errorOf(taken);
    return reader;
}

Result<void> CsvReader::recognise(const CsvOptions& options, const std::optional<CsvDialect>& known)
{
    const std::size_t sampleBytes = m_limits.sampleBytes;
    const std::size_t have = m_window.text().size();
    if (auto more = m_window.extend(have < sampleBytes ? sampleBytes - have : 0); !more)
        return more;
    if (known)
        m_dialect = *known;
    else
        recogniseDialect(options);
    return {};
}

void CsvReader::recogniseDialect(CsvOptions options)
{
    if (const auto line = separatorLine(m_window.text())) {
        if (!options.separator)
            options.separator = line->separator;
        consume(line->bytes, 1);
    }
    const std::string_view sample = m_window.text().substr(0, m_limits.sampleBytes);
    const bool isWhole = m_window.atEnd() && sample.size() == m_window.text().size();
    m_dialect = recognisedDialect(sample, isWhole, options);
    m_recognisesHeader = options.recognisesHeader;
    m_firstAbove = m_line;
    consume(m_dialect.header.begin, m_dialect.header.lineBreaks);
}

Result<Split> CsvReader::splitHeader(RecordSplitter& splitter)
{
    for (;;) {
        if (text().empty() && isWhole())
            return failure(ErrorCode::Unusable, m_name +
                                                    " is empty; a CSV file with a header and "
                                                    "one row a " +
                                                    m_oneRow + " is needed.");
        const Split split = text().empty() ? Split{} : splitter.split(text(), 0, isWhole());
        if (split.state == SplitState::NeedMore) {
            if (auto more = extend(); !more)
                return errorOf(more);
        } else if (split.state == SplitState::Complete && splitter.isBlank()) {
            consume(split.end, split.lineBreaks);
        } else {
            return split;
        }
    }
}

Result<void> CsvReader::takeHeader()
{
    RecordSplitter splitter(m_dialect.separator, m_limits.quoteBytes);
    const auto split = splitHeader(splitter);
    if (!split)
        return errorOf(split);
    const std::string where = m_name + ": the header (line " + std::to_string(m_line) + ")";
    if (split->state == SplitState::OpenQuote)
        return failure(ErrorCode::Unusable, where + " opens a quote and does not close it.");
    if (!isText(text().substr(0, split->end)))
        return failure(ErrorCode::Unreadable,
                       where + " is not text in " + std::string(encodingName(m_window.encoding())) +
                           ". Save the table as CSV, or set the encoding it has.");
    if (m_dialect.surplus == SurplusField::Index)
        m_header.emplace_back();
    std::string scratch;
    for (const CsvField& field : splitter.fields())
        m_header.emplace_back(cellText(field, scratch));
    m_lacksHeader = m_recognisesHeader && isDataRow(m_header);
    const std::size_t surplus = m_header.size() - splitter.fields().size();
    m_headerWithBlanks.assign(m_lacksHeader ? 0 : m_header.size(), {});
    for (std::size_t i = surplus; i < m_headerWithBlanks.size(); ++i)
        m_headerWithBlanks[i] = nameWithBlanks(splitter.fields()[i - surplus], m_header[i]);
    if (m_lacksHeader) {
        for (std::size_t i = 0; i < m_header.size(); ++i)
            m_header[i] = "column " + std::to_string(i + 1);
        return {};
    }
    withoutCommentSign(m_header.front());
    if (isWhole() && split->end == text().size() && split->lineBreaks == 0)
        m_unendedHeader = split->end;
    consume(split->end, split->lineBreaks);
    return {};
}

std::vector<Message> CsvReader::warnings() const
{
    std::vector<Message> warnings = m_window.source().warnings();
    const std::string encoding{encodingName(m_window.encoding())};
    if (const auto given = m_window.overruled())
        warnings.push_back(
            messages::byteOrderMarkOverrules(encoding, std::string(encodingName(*given))));
    if (m_window.isGuessed() && m_window.encoding() == Encoding::Latin1)
        warnings.push_back(messages::readAsLatin1(encoding));
    else if (m_window.isGuessed())
        warnings.push_back(messages::encodingGuessed(encoding));
    if (!m_dialect.header.firstLine.empty())
        warnings.push_back(messages::linesAboveHeader(
            static_cast<std::int64_t>(m_firstAbove + m_dialect.header.lineBreaks),
            m_dialect.header.firstLine));
    if (m_lacksHeader)
        warnings.push_back(messages::noHeader());
    if (m_dialect.isDecimalDoubtful)
        warnings.push_back(messages::decimalCommaGuessed());
    if (m_dialect.surplus == SurplusField::Trailing)
        warnings.push_back(messages::trailingSeparator());
    if (m_dialect.surplus == SurplusField::Index)
        warnings.push_back(messages::unnamedIndexColumn());
    return warnings;
}

Executor CsvReader::parsingExecutor(const Executor& executor) const
{
    return isWhole() && text().size() <= 4 * m_limits.chunkBytes ? executor.alone() : executor;
}

void CsvReader::consume(std::size_t bytes, std::size_t lineBreaks)
{
    m_window.consume(bytes);
    m_line += lineBreaks;
    m_hasConsumed = m_hasConsumed || bytes > 0;
}

Result<void> CsvReader::extend()
{
    if (!m_hasConsumed && text().size() > m_limits.recordBytes)
        return failure(ErrorCode::Unusable,
                       m_name + ": the row that begins on line " + std::to_string(m_line) +
                           " is longer than " + std::to_string(m_limits.recordBytes >> 20) +
                           " MiB; this is no table with one row a " + m_oneRow + ".");
    // As much again as there is, so that a long record is looked at only a few times.
    m_hasConsumed = false;
    return m_window.extend(std::max(m_limits.blockBytes, text().size()));
}

}  // namespace walletloupe::csv
