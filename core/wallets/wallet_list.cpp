#include "core/wallets/wallet_list.h"

#include "core/containers/open_table.h"
#include "core/csv/reading/column_binding.h"
#include "core/csv/reading/csv_cell.h"
#include "core/csv/reading/csv_reader.h"
#include "core/csv/reading/record_scan.h"
#include "core/csv/text/utf8.h"
#include "core/messages/csv_messages.h"
#include "core/messages/wallet_messages.h"
#include "core/wallets/wallet_columns.h"

#include <algorithm>
#include <cctype>
#include <optional>
#include <utility>

namespace walletloupe::wallets {
namespace {

/// Names such as vitalik.eth have a dot and no digits of an address around them.
bool looksLikeName(std::string_view text)
{
    const std::size_t dot = text.rfind('.');
    return dot != std::string_view::npos && dot > 0 && dot + 1 < text.size() &&
           std::isalpha(static_cast<unsigned char>(text.back())) != 0 &&
           text.find(' ') == std::string_view::npos;
}

Message whatIsWrong(std::string_view text, chain::AddressReading reading)
{
    if (reading == chain::AddressReading::WrongChecksum)
        return messages::wrongChecksum(csv::shortened(text));
    return looksLikeName(text) ? messages::nameNotAddress(csv::shortened(text))
                               : messages::notAnAddress(csv::shortened(text));
}

/// Reads the wallets of one file.
class WalletColumnReader final {
public:
    WalletColumnReader(csv::CsvReader& reader, const ColumnPlan& plan)
        : m_reader(reader)
        , m_splitter(reader.dialect().separator, reader.limits().quoteBytes)
        , m_plan(plan)
    {
    }

    Result<void> read(const Executor& executor);
    /// Of a file without names the first row stands where these would.
    void takeHeader() { m_list.add(m_reader.header()[m_plan.wallet], place(1)); }
    WalletList take() { return m_list.take(); }

private:
    void takeRecords();
    void takeRecord(std::size_t line);
    Location place(std::size_t line) const;

    csv::CsvReader& m_reader;
    csv::RecordSplitter m_splitter;
    const ColumnPlan& m_plan;
    WalletListBuilder m_list;
};

Result<void> WalletColumnReader::read(const Executor& executor)
{
    for (;;) {
        takeRecords();
        if (executor.cancelled())
            return cancelledFailure();
        if (m_reader.isWhole())
            return {};
        if (auto more = m_reader.extend(); !more)
            return more;
    }
}

void WalletColumnReader::takeRecords()
{
    const std::string_view text = m_reader.text();
    const std::size_t first = m_reader.line();
    const csv::ScanResult scanned = csv::scanRecords(
        m_splitter, {text, 0, text.size(), m_reader.isWhole()},
        [&](std::string_view, std::size_t line) { takeRecord(first + line); },
        [&](std::string_view, std::size_t line) {
            m_list.refuse(messages::openQuote({}).at({.line = first + line}));
        });
    m_reader.consume(scanned.end, scanned.lineBreaks);
}

Location WalletColumnReader::place(std::size_t line) const
{
    return {
        .line = line,
        .column = m_plan.wallet + 1,
        .columnName = m_plan.fields.empty() ? std::string() : m_plan.fields[m_plan.wallet].name};
}

void WalletColumnReader::takeRecord(std::size_t line)
{
    if (m_splitter.fields().size() <= m_plan.wallet) {
        m_list.refuse(messages::rowWithoutWallet().at({.line = line}));
        return;
    }
    std::string scratch;
    m_list.add(csv::cellText(m_splitter.fields()[m_plan.wallet], scratch), place(line));
}

/// The column of a file that begins with data: one of its first cells is an address, or it has one
/// column, and that without the name of one.
std::optional<std::size_t> addressColumn(const std::vector<std::string>& header)
{
    if (header.size() == 1 && !csv::isWalletColumn(header.front()))
        return 0;
    const auto isAddress = [](const std::string& cell) {
        chain::Address address;
        return chain::readAddress(cell, address) != chain::AddressReading::NotAnAddress;
    };
    const auto found = std::find_if(header.begin(), header.end(), isAddress);
    if (found == header.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - header.begin());
}

bool separates(char c)
{
    return std::string_view(" \t\r\n,;\"'").find(c) != std::string_view::npos;
}

}  // namespace

void WalletListBuilder::add(std::string_view text, const Location& where)
{
    chain::Address address;
    const auto reading = chain::readAddress(text, address);
    if (reading != chain::AddressReading::Good) {
        refuse(whatIsWrong(text, reading).at(where));
        return;
    }
    const auto [place, isNew] = m_sourceOf.emplace(address, where);
    if (isNew)
        m_list.wallets.push_back({address, std::string(text)});
    else
        m_list.repeats.push_back(messages::walletAgain(std::string(text), place->second).at(where));
}

Result<WalletList> readWalletList(const std::string& path, const csv::CsvOptions& options,
                                  csv::InputWatch watch)
{
    const Executor executor = watch.executor;
    auto reader = containers::openTable(path, options, csv::CsvLimits(), std::move(watch));
    if (!reader)
        return errorOf(reader);
    ColumnPlan plan;
    const auto bare = addressColumn(reader->header());
    if (bare) {
        plan.wallet = *bare;
    } else {
        auto named = planColumns(reader->header(), csv::sourceName(path));
        if (!named)
            return errorOf(named);
        plan = std::move(*named);
    }
    WalletColumnReader column(*reader, plan);
    if (bare)
        column.takeHeader();
    if (auto read = column.read(executor); !read)
        return errorOf(read);
    WalletList list = column.take();
    if (list.wallets.empty())
        return failure(ErrorCode::Unusable,
                       list.problems.empty() ? messages::noWallets(csv::sourceName(path))
                                             : messages::noUsableWallets(csv::sourceName(path),
                                                                         {list.problems.front()}));
    list.warnings = reader->warnings();
    return list;
}

WalletList readWalletText(std::string_view text)
{
    WalletListBuilder builder;
    std::size_t line = 1;
    std::size_t lineOfFirst = 0;
    for (std::size_t at = 0; at < text.size();) {
        if (separates(text[at])) {
            line += text[at++] == '\n' ? 1 : 0;
            continue;
        }
        std::size_t end = at;
        while (end < text.size() && !separates(text[end]))
            ++end;
        const std::string_view word = text.substr(at, end - at);
        lineOfFirst = lineOfFirst == 0 ? line : lineOfFirst;
        if (line != lineOfFirst || !csv::isWalletColumn(word))
            builder.add(word, {.line = line});
        at = end;
    }
    return builder.take();
}

}  // namespace walletloupe::wallets
