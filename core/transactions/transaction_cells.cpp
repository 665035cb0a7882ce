#include "core/transactions/transaction_cells.h"

#include "core/chain/protocols/protocol_list.h"
#include "core/csv/reading/csv_cell.h"
#include "core/csv/text/utf8.h"
#include "core/messages/transaction_messages.h"
#include "core/transactions/cell_forms.h"
#include "core/transactions/number_forms.h"

#include <algorithm>
#include <limits>

namespace walletloupe::transactions {
namespace {

using enum TransactionField;

/// The hash of a row that gave an account its ether before the first block begins like this, its
/// sender is called so, and most of its cells are empty.
constexpr std::string_view genesis = "GENESIS";

}  // namespace

std::string_view TransactionCells::cell(TransactionField field)
{
    const auto place = m_columns.place(field);
    if (!place)
        return {};
    const csv::CsvField& source = (*m_fields)[*place];
    return csv::cellText(source, source.hasDoubledQuotes ? m_unquoted->emplace_back() : m_unused);
}

void TransactionCells::reportProblem(TransactionField field, const Message& what)
{
    m_cellProblems.push_back(what.at(m_columns.location(field)));
}

bool TransactionCells::readAddress(TransactionField field, std::string_view text,
                                   chain::Address& address)
{
    auto reading = chain::readAddress(text, address);
    if (reading == chain::AddressReading::NotAnAddress)
        reading = readLinkedAddress(text, address);
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
    std::string_view text = cell(field);
    chain::Amount amount;
    const int shift = shiftOf(field);
    if (shift == 0 && chain::readAmount(text, amount) == chain::AmountReading::Good)
        return amount;
    if (shift > 0) {
        const auto coin = takeCoin(text);
        if (field == Value && coin)
            m_coin = coin;
    }
    if (isBlank(text))
        text = {};
    const auto [reading, mayLackDigits] = readWhole(text, amount, shift);
    if (mayLackDigits)
        recordIssue(RowIssue::LostDigits);
    if (reading == chain::AmountReading::Good)
        return amount;
    reportProblem(field, text.empty() ? messages::missingAmount() : wrongAmount(reading, text));
    return std::nullopt;
}

int TransactionCells::shiftOf(TransactionField field) const
{
    switch (field) {
        case Value:
        case ValueIn:
        case ValueOut:
            return m_columns.valueShift;
        case GasPrice:
            return m_columns.gasPriceShift;
        case Fee:
            return m_columns.feeShift;
        default:
            return 0;
    }
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
        recordIssue(form == TimeForm::Iso            ? RowIssue::IsoTime
                    : form == TimeForm::Milliseconds ? RowIssue::Milliseconds
                    : form == TimeForm::Microseconds ? RowIssue::Microseconds
                                                     : RowIssue::Nanoseconds);
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
    if (reading.form != TimeForm::Unreadable && reading.seconds <= 0)
        reportProblem(Time, messages::timeBeforeChain(csv::shortened(time)));
    else if (reading.seconds > m_defaults.latestTime)
        reportProblem(Time, messages::timeInFuture(csv::shortened(time)));
    if (reading.form != TimeForm::Seconds)
        recordTimeFormat(reading.form, time);
    transaction.hash = cell(Hash);
    m_isGenesis = transaction.hash.starts_with(genesis);
    if (m_isGenesis)
        recordIssue(RowIssue::Genesis);
    transaction.block = readCount(Block);
    if (const std::string_view text = cell(Index); !isBlank(text))
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
    if (const std::string_view to = cell(To); !isBlank(to))
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
        if (!isBlank(text) && truthOf(text) < 0)
            reportProblem(field, messages::notAFlag(csv::shortened(text)));
    };
    const std::string_view isError = cell(IsError);
    const std::string_view status = cell(ReceiptStatus);
    refuse(IsError, isError);
    refuse(ReceiptStatus, status);
    if (truthOf(isError) == 1 || truthOf(status) == 0)
        transaction.status = chain::TransactionStatus::Failed;
    if (m_columns.has(Success))
        readSuccess(transaction);
}

void TransactionCells::readSuccess(chain::Transaction& transaction)
{
    const std::string_view text = cell(Success);
    const auto succeeded = successOf(text);
    if (!succeeded)
        reportProblem(Success, messages::notAFlag(csv::shortened(text)));
    else if (!*succeeded)
        transaction.status = chain::TransactionStatus::Failed;
    else if (transaction.status == chain::TransactionStatus::Unknown)
        transaction.status = chain::TransactionStatus::Succeeded;
}

/// A cost that the source tells, or that a layer above Ethereum adds to its own.
void TransactionCells::readFee(chain::Transaction& transaction)
{
    if (m_columns.has(Fee) && !isBlank(cell(Fee)) && !(transaction.gasUsed && transaction.gasPrice))
        transaction.fee = readAmount(Fee);
    if (!m_columns.has(LayerFee) || isBlank(cell(LayerFee)) || !transaction.gasUsed ||
        !transaction.gasPrice)
        return;
    if (const auto layer = readAmount(LayerFee))
        transaction.fee = *transaction.gasPrice * *transaction.gasUsed + *layer;
}

void TransactionCells::readTexts(chain::Transaction& transaction)
{
    transaction.hasFunctionColumn =
        m_columns.has(Input) || m_columns.has(MethodId) || m_columns.has(FunctionName);
    transaction.input = callDataText(cell(Input), *m_unquoted);
    transaction.methodId = callDataText(cell(MethodId), *m_unquoted);
    const std::string_view name = cell(FunctionName);
    transaction.functionName = isBlank(name) ? std::string_view() : name;
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
    m_coin = m_columns.coin;
    chain::Transaction& transaction = row.transaction;
    readOwner(row);
    readPosition(transaction);
    readParties(row.wallet, transaction);
    transaction.value = readSummand(Value, RowIssue::EveryValue);
    if (m_columns.has(ValueOut)) {
        const auto sent = readSummand(ValueOut, RowIssue::EveryValue);
        const auto received = readSummand(ValueIn, RowIssue::EveryValue);
        transaction.value = sent && *sent != 0 ? sent : received;
    }
    transaction.coin = m_coin;
    const auto gas = [&](TransactionField field) {
        return m_isGenesis && m_columns.has(field) && cell(field).empty();
    };
    transaction.gasUsed = gas(GasUsed) ? std::optional<std::uint64_t>(0) : readCount(GasUsed);
    transaction.gasPrice = gas(GasPrice) ? std::optional<chain::Amount>(0)
                                         : readSummand(GasPrice, RowIssue::EveryGasPrice);
    checkGasLimit();
    readFee(transaction);
    if (chain::paysLayerFee(transaction.chain) && transaction.gasUsed && transaction.gasPrice &&
        !transaction.fee)
        recordIssue(RowIssue::NoLayerFee);
    readStatus(transaction);
    if (const std::string_view kind = cell(Category); !isBlank(kind) && kind != "external")
        reportProblem(Category, messages::notATransaction(csv::shortened(kind)));
    readTexts(transaction);
    return m_cellProblems.empty();
}

}  // namespace walletloupe::transactions
