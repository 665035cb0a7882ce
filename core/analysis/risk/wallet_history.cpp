#include "core/analysis/risk/wallet_history.h"

#include "core/analysis/risk/row_protocol.h"
#include "core/analysis/risk/row_scope.h"
#include "core/chain/base_ledger.h"
#include "core/chain/call_data.h"
#include "core/chain/protocol_actions.h"
#include "core/chain/protocols/protocol_list.h"
#include "core/features/exact_ratio.h"

#include <algorithm>
#include <functional>
#include <map>
#include <numeric>
#include <string_view>
#include <tuple>
#include <utility>

namespace walletloupe::analysis {
namespace {

constexpr std::uint64_t weiPerEther = 1'000'000'000'000'000'000;

/// 0x and eight digits.
constexpr std::size_t selectorText = 10;

RowDirection directionOf(const chain::Transaction& transaction, const chain::Address& wallet)
{
    const bool isReceived = transaction.hasRecipient && transaction.to == wallet;
    const bool isSent = transaction.hasSender ? transaction.from == wallet : !isReceived;
    if (isSent)
        return isReceived ? RowDirection::ToItself : RowDirection::Sent;
    return isReceived ? RowDirection::Received : RowDirection::Neither;
}

std::optional<std::string> functionOf(const chain::Transaction& transaction)
{
    if (!transaction.hasFunctionColumn)
        return std::nullopt;
    if (!transaction.functionName.empty())
        return std::string(transaction.functionName);
    if (!transaction.methodId.empty())
        return std::string(transaction.methodId);
    return std::string(transaction.input.substr(0, selectorText));
}

std::optional<double> gasCostOf(const chain::Transaction& transaction)
{
    if (transaction.fee)
        return features::exactRatio(chain::WideInteger(*transaction.fee), weiPerEther);
    if (!transaction.gasUsed || !transaction.gasPrice)
        return std::nullopt;
    return features::exactRatio(chain::WideInteger(*transaction.gasPrice) * *transaction.gasUsed,
                                weiPerEther);
}

chain::AmountUnit unitOf(const chain::ProtocolAction& action, const chain::Address* wrappedNative)
{
    const bool isWrapped = wrappedNative != nullptr && action.asset == *wrappedNative;
    return isWrapped && action.unit == chain::AmountUnit::SmallestUnits ? chain::AmountUnit::Ether
                                                                        : action.unit;
}

std::string protocolText(const chain::Transaction& transaction, const chain::Contract* contract,
                         ProtocolTags tags)
{
    if (const chain::Protocol* protocol = rowProtocol(transaction, contract, tags))
        return std::string(protocol->tag);
    return tags == ProtocolTags::File ? std::string(transaction.protocolTag) : std::string();
}

/// The order of the chain; the text of the hash decides only where nothing else tells, as in the
/// tally of actions, which must come to the same counts.
bool comesBefore(const HistoryRow& a, const HistoryRow& b)
{
    const auto place = [](const HistoryRow& row) {
        return std::tuple(row.time, row.block.value_or(0), row.index.value_or(0),
                          std::hash<std::string_view>()(row.hash));
    };
    return place(a) < place(b);
}

template <class Count>
std::uint64_t sumOf(const std::vector<HistoryFile>& files, Count count)
{
    return std::accumulate(
        files.begin(), files.end(), std::uint64_t{0},
        [count](std::uint64_t sum, const HistoryFile& file) { return sum + file.*count; });
}

}  // namespace

std::uint64_t WalletHistory::duplicates() const
{
    return sumOf(files, &HistoryFile::duplicates);
}

std::uint64_t WalletHistory::outOfScope() const
{
    return sumOf(files, &HistoryFile::outOfScope);
}

std::uint64_t WalletHistory::onUnknownChains() const
{
    return sumOf(files, &HistoryFile::onUnknownChains);
}

HistoryBuilder::HistoryBuilder(const chain::ContractRegistry& registry,
                               const TransactionFeatureOptions& options,
                               const chain::Address& wallet)
    : m_registry(registry), m_options(options), m_wallet(wallet)
{
}

void HistoryBuilder::beginFile(const std::string& path)
{
    HistoryFile file;
    file.path = path;
    m_history.files.push_back(std::move(file));
}

void HistoryBuilder::add(const chain::OwnedTransaction& row)
{
    if (row.wallet != m_wallet)
        return;
    const chain::Transaction& transaction = row.transaction;
    const chain::Contract* contract =
        m_registry.inScope(transaction.chain, transaction.hasRecipient ? &transaction.to : nullptr,
                           transaction.hasSender ? &transaction.from : nullptr);
    HistoryFile& file = m_history.files.back();
    ++file.read;
    const RowScope scope = rowScope(transaction, contract, m_options.scope);
    if (scope == RowScope::UnknownChain) {
        ++file.onUnknownChains;
    } else if (!m_duplicateFilter.add(features::DuplicateRowFilter::keyOf(row))) {
        ++file.duplicates;
    } else if (scope == RowScope::Outside) {
        ++file.outOfScope;
    } else if (directionOf(transaction, m_wallet) == RowDirection::Neither) {
        ++file.notInvolved;
    } else {
        ++file.kept;
        m_history.rows.push_back(rowOf(transaction, contract));
    }
}

HistoryRow HistoryBuilder::rowOf(const chain::Transaction& transaction,
                                 const chain::Contract* contract)
{
    HistoryRow row;
    row.time = transaction.time;
    row.block = transaction.block;
    row.index = transaction.index;
    row.hash = transaction.hash;
    row.direction = directionOf(transaction, m_wallet);
    row.coin = transaction.nativeCoin();
    row.value = transaction.value;
    row.gasUsed = transaction.gasUsed;
    row.gasCost = gasCostOf(transaction);
    row.status = transaction.status;
    row.function = functionOf(transaction);
    row.functionKey = chain::functionKeyOf(transaction);
    row.protocol = protocolText(transaction, contract, m_options.tags);
    addCounterparty(transaction, row);
    if (contract != nullptr) {
        row.contract = contractIndex(*contract);
        ++m_history.contracts[*row.contract].rows;
        addActions(transaction, row);
    }
    return row;
}

void HistoryBuilder::addCounterparty(const chain::Transaction& transaction, HistoryRow& row)
{
    const bool isOutgoing = row.direction != RowDirection::Received;
    if (isOutgoing ? !transaction.hasRecipient : !transaction.hasSender)
        return;
    const chain::Address& address = isOutgoing ? transaction.to : transaction.from;
    const auto [place, isNew] =
        m_counterparties.emplace(std::to_string(transaction.chain) + chain::lowerCaseText(address),
                                 m_history.counterparties.size());
    if (isNew) {
        const chain::Contract* known = m_registry.find(transaction.chain, address);
        m_history.counterparties.push_back(
            {transaction.chain, address, known == nullptr ? std::string() : known->name, 0, 0.0});
    }
    row.counterparty = place->second;
    ++m_history.counterparties[place->second].rows;
}

std::size_t HistoryBuilder::contractIndex(const chain::Contract& contract)
{
    const auto [place, isNew] = m_contracts.emplace(&contract, m_history.contracts.size());
    if (isNew)
        m_history.contracts.push_back({contract, 0});
    return place->second;
}

void HistoryBuilder::addActions(const chain::Transaction& transaction, HistoryRow& row)
{
    m_actions.clear();
    chain::appendActions(transaction, m_wallet, m_registry, m_actions);
    for (const chain::ProtocolAction& action : m_actions) {
        HistoryAction done;
        done.kind = action.kind;
        done.contract = contractIndex(*action.contract);
        done.asset = action.asset;
        done.amount = action.amount;
        done.unit = unitOf(action, m_registry.wrappedNative(transaction.chain));
        done.isEverything = action.isEverything;
        done.isExact = action.isExact;
        done.move = action.move;
        row.actions.push_back(std::move(done));
    }
}

void HistoryBuilder::settleMoves()
{
    std::unordered_map<std::size_t, chain::BaseLedger> ledgers;
    for (HistoryRow& row : m_history.rows) {
        std::vector<HistoryAction> settled;
        for (HistoryAction& action : row.actions) {
            if (action.move == chain::BaseMove::None) {
                settled.push_back(std::move(action));
                continue;
            }
            const chain::SettledMove move =
                ledgers[action.contract].settle(action.move, action.amount);
            // A transfer is one for certain, whatever it does to the balance.
            action.isExact = action.isExact && (move.isExact || !move.first);
            action.isShared = move.second.has_value();
            action.kind = move.first.value_or(chain::ActionKind::TokenTransfer);
            settled.push_back(action);
            if (move.second) {
                action.kind = *move.second;
                settled.push_back(std::move(action));
            }
        }
        row.actions = std::move(settled);
    }
}

void HistoryBuilder::sortCounterparties()
{
    std::vector<Counterparty>& parties = m_history.counterparties;
    std::vector<std::size_t> order(parties.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return std::tuple(parties[b].rows, parties[a].chain, parties[a].address) <
               std::tuple(parties[a].rows, parties[b].chain, parties[b].address);
    });
    std::vector<Counterparty> sorted;
    std::vector<std::size_t> placeOf(parties.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        placeOf[order[i]] = i;
        sorted.push_back(std::move(parties[order[i]]));
        sorted.back().share =
            static_cast<double>(sorted.back().rows) / static_cast<double>(m_history.rows.size());
    }
    for (HistoryRow& row : m_history.rows) {
        if (row.counterparty)
            row.counterparty = placeOf[*row.counterparty];
    }
    parties = std::move(sorted);
}

void HistoryBuilder::groupActions()
{
    std::map<std::pair<std::size_t, chain::ActionKind>, ActionGroup> groups;
    for (const HistoryRow& row : m_history.rows) {
        for (const HistoryAction& action : row.actions) {
            const chain::Protocol* protocol =
                m_history.contracts[action.contract].contract.protocol;
            ActionGroup& group = groups[{chain::protocolIndex(*protocol), action.kind}];
            group.protocol = protocol;
            group.kind = action.kind;
            ++(action.isExact ? group.exact : group.approximate);
        }
    }
    for (const auto& [key, group] : groups)
        m_history.actions.push_back(group);
}

WalletHistory HistoryBuilder::finish()
{
    std::stable_sort(m_history.rows.begin(), m_history.rows.end(), comesBefore);
    settleMoves();
    sortCounterparties();
    groupActions();
    return std::move(m_history);
}

}  // namespace walletloupe::analysis
