#include "core/transactions/transaction_cells.h"

#include "core/chain/protocols/protocol_list.h"
#include "core/csv/reading/csv_cell.h"
#include "core/csv/text/utf8.h"
#include "core/messages/transaction_messages.h"

#include <algorithm>
#include <limits>

namespace walletloupe::transactions {
namespace {

using enum TransactionField;

/// The hash of a row that gave an account its ether before the first block begins like this, its
/// sender is called so, and most of its cells are empty.
constexpr std::string_view genesis = "GENESIS";

Message wrongAmount(chain::AmountReading reading, std::string_view text)
{
    switch (reading) {
        case chain::AmountReading::Negative:
            return messages::negativeAmount(csv::shortened(text));
        case chain::AmountReading::TooLarge:
            return messages::amountTooLarge(csv::shortened(text));
        default:
            return messages::notWhole(csv::shortened(text));
    }
}

}  // namespace

TransactionField fieldOf(RowIssue issue)
{
    switch (issue) {
        case RowIssue::Milliseconds:
        case RowIssue::IsoTime:
            return Time;
        case RowIssue::Genesis:
            return Hash;
        case RowIssue::NoRecipient:
            return To;
        case RowIssue::EveryValue:
            return Value;
        case RowIssue::OtherTag:
            return ProtocolTag;
        case RowIssue::DefaultChain:
        case RowIssue::UnknownChain:
            return Chain;
        default:
            return GasPrice;
    }
}

std::string_view TransactionCells::cell(TransactionField field)
{
    const auto place = m_columns.place(field);
    if (!place)
        return {};
    const csv::CsvField& source = (*m_fields)[*place];
    return source.hasDoubledQuotes ? cellWithQuotes(source) : csv::cellText(source, m_unused);
}

std::string_view TransactionCells::cellWithQuotes(const csv::CsvField& source)
{
    return csv::cellText(source, m_unquoted->emplace_back());
}

void TransactionCells::reportProblem(TransactionField field, const Message& what)
{
    m_cellProblems.push_back(what.at(m_columns.location(field)));
}

bool TransactionCells::readAddress(TransactionField field, std::string_view text,
                                   chain::Address& address)
{
    const auto reading = chain::readAddress(text, address);
    if (reading == chain::AddressReading::NotAnAddress)
        reportProblem(field, text.empty() ? messages::missingAddress()
                                          : messages::cellNotAnAddress(csv::shortened(text)));
    else if (reading == chain::AddressReading::WrongChecksum)
        reportProblem(field, messages::cellWrongChecksum(std::string(text)));
    return reading == chain::AddressReading::Good;
}

std::optional<chain::Amount> TransactionCells::readAmount(TransactionField field)
{
    if (!m_columns.has(field))
        return std::nullopt;
    const std::string_view text = cell(field);
    chain::Amount amount;
    const auto reading = chain::readAmount(text, amount);
    if (reading == chain::AmountReading::Good)
        return amount;
    reportProblem(field, text.empty() ? messages::missingAmount() : wrongAmount(reading, text));
    return std::nullopt;
}

/// "Everything" is no amount that could be added to others: it is as good as unknown.
std::optional<chain::Amount> TransactionCells::readSummand(TransactionField field,
                                                           RowIssue ifEverything)
{
    auto amount = readAmount(field);
    if (amount && *amount == chain::everything()) {
        recordIssue(ifEverything);
        amount.reset();
    }
    return amount;
}

std::optional<std::uint64_t> TransactionCells::readCount(TransactionField field)
{
    if (!m_columns.has(field))
        return std::nullopt;
    if (const auto number = chain::readShortNumber(cell(field)))
        return number;
    const auto amount = readAmount(field);
    if (!amount || *amount <= std::numeric_limits<std::uint64_t>::max())
        return amount ? std::optional(static_cast<std::uint64_t>(*amount)) : std::nullopt;
    reportProblem(field, messages::countTooLarge(csv::shortened(cell(field))));
    return std::nullopt;
}

void TransactionCells::readOwner(chain::OwnedTransaction& row)
{
    row.wallet = m_defaults.owner;
    row.spelling = m_defaults.ownerText;
    m_known = {};
    if (m_columns.has(Wallet)) {
        row.spelling = cell(Wallet);
        if (readAddress(Wallet, row.spelling, row.wallet))
            m_known = row.spelling;
    }
}

void TransactionCells::checkChain(bool isNamed, chain::Transaction& transaction)
{
    const std::vector<std::uint64_t>& known = m_defaults.knownChains;
    if (known.empty() || std::binary_search(known.begin(), known.end(), transaction.chain)) {
        m_lastChain = transaction.chain;
        return;
    }
    transaction.hasKnownChain = false;
    recordIssue(isNamed ? RowIssue::UnknownChain : RowIssue::DefaultChain);
}

void TransactionCells::recordTimeFormat(TimeForm form, std::string_view text)
{
    if (form == TimeForm::Unreadable)
        reportProblem(Time, text.empty() ? messages::missingTime()
                                         : messages::notATime(csv::shortened(text)));
    else
        recordIssue(form == TimeForm::Iso ? RowIssue::IsoTime : RowIssue::Milliseconds);
}

void TransactionCells::readPosition(chain::Transaction& transaction)
{
    transaction.chain = m_defaults.chain;
    const std::string_view chain = cell(Chain);
    if (!chain.empty())
        transaction.chain = readCount(Chain).value_or(m_defaults.chain);
    if (transaction.chain != m_lastChain)
        checkChain(!chain.empty(), transaction);
    const std::string_view time = cell(Time);
    const TimeReading reading = readTime(time);
    transaction.time = reading.seconds;
    if (reading.form != TimeForm::Seconds)
        recordTimeFormat(reading.form, time);
    transaction.hash = cell(Hash);
    m_isGenesis = transaction.hash.starts_with(genesis);
    if (m_isGenesis)
        recordIssue(RowIssue::Genesis);
    transaction.block = readCount(Block);
    if (const std::string_view text = cell(Index); !text.empty())
        transaction.index = readCount(Index);
}

/// One of the two parties is nearly always the owner, under the same spelling.
bool TransactionCells::readParty(TransactionField field, std::string_view text,
                                 const chain::Address& owner, chain::Address& party)
{
    if (m_known.empty() || text != m_known)
        return readAddress(field, text, party);
    party = owner;
    return true;
}

void TransactionCells::readParties(const chain::Address& owner, chain::Transaction& transaction)
{
    const std::string_view from = cell(From);
    transaction.hasSenderColumn = m_columns.has(From);
    if (transaction.hasSenderColumn && !(m_isGenesis && (from.empty() || from == genesis)))
        transaction.hasSender = readParty(From, from, owner, transaction.from);
    if (const std::string_view to = cell(To); !to.empty())
        transaction.hasRecipient = readParty(To, to, owner, transaction.to);
    else
        recordIssue(RowIssue::NoRecipient);
}

/// Nothing is computed of it: only a number that gas cannot be makes the row untrustworthy.
void TransactionCells::checkGasLimit()
{
    const std::string_view text = cell(GasLimit);
    if (!text.starts_with('-'))
        return;
    chain::Amount unused;
    if (chain::readAmount(text, unused) == chain::AmountReading::Negative)
        reportProblem(GasLimit, wrongAmount(chain::AmountReading::Negative, text));
}

void TransactionCells::readStatus(chain::Transaction& transaction)
{
    if (m_columns.has(IsError) || m_columns.has(ReceiptStatus))
        transaction.status = chain::TransactionStatus::Succeeded;
    const auto refuse = [this](TransactionField field, std::string_view text) {
        if (!text.empty() && text != "0" && text != "1")
            reportProblem(field, messages::notAFlag(csv::shortened(text)));
    };
    const std::string_view isError = cell(IsError);
    const std::string_view status = cell(ReceiptStatus);
    refuse(IsError, isError);
    refuse(ReceiptStatus, status);
    if (isError == "1" || status == "0")
        transaction.status = chain::TransactionStatus::Failed;
}

void TransactionCells::readTexts(chain::Transaction& transaction)
{
    transaction.hasFunctionColumn =
        m_columns.has(Input) || m_columns.has(MethodId) || m_columns.has(FunctionName);
    transaction.input = cell(Input);
    transaction.methodId = cell(MethodId);
    transaction.functionName = cell(FunctionName);
    transaction.protocolTag = cell(ProtocolTag);
    if (m_defaults.usesTags && !transaction.protocolTag.empty() &&
        chain::protocolOfTag(transaction.protocolTag) == nullptr)
        recordIssue(RowIssue::OtherTag);
}

bool TransactionCells::read(const std::vector<csv::CsvField>& fields, chain::OwnedTransaction& row,
                            std::deque<std::string>& unquoted)
{
    m_fields = &fields;
    m_unquoted = &unquoted;
    m_cellProblems.clear();
    m_issues = 0;
    chain::Transaction& transaction = row.transaction;
    readOwner(row);
    readPosition(transaction);
    readParties(row.wallet, transaction);
    transaction.value = readSummand(Value, RowIssue::EveryValue);
    const auto gas = [&](TransactionField field) {
        return m_isGenesis && m_columns.has(field) && cell(field).empty();
    };
    transaction.gasUsed = gas(GasUsed) ? std::optional<std::uint64_t>(0) : readCount(GasUsed);
    transaction.gasPrice = gas(GasPrice) ? std::optional<chain::Amount>(0)
                                         : readSummand(GasPrice, RowIssue::EveryGasPrice);
    checkGasLimit();
    readStatus(transaction);
    readTexts(transaction);
    return m_cellProblems.empty();
}

}  // namespace walletloupe::transactions
