#include "core/workflow/fetch/liquidations.h"

#include "core/chain/amount.h"
#include "core/chain/protocols/protocol_list.h"

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>
#include <utility>

namespace walletloupe::workflow {
namespace {

using chain::Address;
using chain::Contract;
using chain::HistoryRow;
using chain::RowField;

/// None where the field holds no address. A wrong checksum cannot be: explorers use small letters,
/// or compute the capitals.
std::optional<Address> addressIn(const HistoryRow& row, RowField field)
{
    Address address;
    const bool isGood = chain::readAddress(row[field], address) == chain::AddressReading::Good;
    return isGood ? std::optional(address) : std::nullopt;
}

const Contract* contractIn(const HistoryRow& row, RowField field, std::uint64_t chain,
                           const chain::ContractRegistry& registry)
{
    const auto address = addressIn(row, field);
    return address ? registry.find(chain, *address) : nullptr;
}

bool isCToken(const Contract* contract)
{
    return contract != nullptr && contract->role == chain::ContractRole::Market &&
           contract->protocol->liquidation.takesMarketTokens;
}

/// Whether the log is of the event that its market emits for a liquidation.
bool isLiquidationLog(const HistoryRow& log, const Contract* contract)
{
    return contract != nullptr && contract->role == chain::ContractRole::Market &&
           contract->protocol->liquidation.isExact() &&
           foldedHash(log[RowField::MethodId]) == contract->protocol->liquidation.event;
}

Liquidation liquidationIn(const HistoryRow& row, const Contract& contract)
{
    Liquidation liquidation;
    liquidation.protocol = contract.protocol;
    liquidation.market = contract.name;
    liquidation.block = row.block;
    liquidation.place = chain::readShortNumber(row[RowField::TransactionIndex]).value_or(0);
    if (const auto time = chain::readShortNumber(row[RowField::TimeStamp]))
        liquidation.time = static_cast<std::int64_t>(*time);
    liquidation.hash = row[RowField::Hash];
    return liquidation;
}

/// What left a wallet in one transaction.
struct OutgoingTransfer {
    Liquidation liquidation;
    std::set<std::string> markets;
    bool hasTaker = false;
};

std::string joined(const std::set<std::string>& names)
{
    std::string text;
    for (const std::string& name : names)
        text += (text.empty() ? "" : " + ") + name;
    return text;
}

bool isTaker(const Address& to, const Contract& market)
{
    return to != Address() && to != market.address;
}

void recordTransfer(OutgoingTransfer& departure, const HistoryRow& transfer, const Contract& market)
{
    if (departure.markets.empty())
        departure.liquidation = liquidationIn(transfer, market);
    const auto to = addressIn(transfer, RowField::To);
    if (!to || !isTaker(*to, market))
        return;
    departure.hasTaker = true;
    departure.markets.insert(market.name);
}

}  // namespace

const Contract* cTokenOf(const HistoryRow& row, std::uint64_t chain,
                         const chain::ContractRegistry& registry)
{
    const Contract* const contract = contractIn(row, RowField::To, chain, registry);
    return isCToken(contract) ? contract : nullptr;
}

std::vector<Liquidation> absorptions(const HistoryRows& logs, const Address& wallet,
                                     std::uint64_t chain, const chain::ContractRegistry& registry)
{
    std::vector<Liquidation> found;
    std::set<std::pair<std::string, Address>> seen;
    for (const HistoryRow& log : logs) {
        const Contract* const market = contractIn(log, RowField::ContractAddress, chain, registry);
        if (!isLiquidationLog(log, market) || addressIn(log, RowField::To) != wallet)
            continue;
        if (seen.emplace(foldedHash(log[RowField::Hash]), market->address).second)
            found.push_back(liquidationIn(log, *market));
    }
    putInOrder(found);
    return found;
}

std::vector<Liquidation> tokenDepartures(const HistoryRows& transfers, const Address& wallet,
                                         std::uint64_t chain,
                                         const chain::ContractRegistry& registry)
{
    std::map<std::string, OutgoingTransfer> byHash;
    for (const HistoryRow& transfer : transfers) {
        const Contract* const market =
            contractIn(transfer, RowField::ContractAddress, chain, registry);
        if (isCToken(market) && addressIn(transfer, RowField::From) == wallet)
            recordTransfer(byHash[foldedHash(transfer[RowField::Hash])], transfer, *market);
    }
    std::vector<Liquidation> found;
    for (auto& [hash, departure] : byHash) {
        if (!departure.hasTaker)
            continue;
        departure.liquidation.market = joined(departure.markets);
        found.push_back(std::move(departure.liquidation));
    }
    putInOrder(found);
    return found;
}

std::vector<Liquidation> seizures(std::vector<Liquidation> departures,
                                  const std::set<std::string>& sentByWallet)
{
    std::erase_if(departures, [&](const Liquidation& departure) {
        return sentByWallet.contains(foldedHash(departure.hash));
    });
    return departures;
}

std::string tagsByCertainty(bool isExact)
{
    std::string text;
    for (const chain::Protocol* protocol : chain::allProtocols) {
        const chain::LiquidationEvidence& evidence = protocol->liquidation;
        if (isExact ? evidence.isExact() : evidence.takesMarketTokens)
            text.append(text.empty() ? "" : ", ").append(protocol->tag);
    }
    return text;
}

void putInOrder(std::vector<Liquidation>& liquidations)
{
    const auto key = [](const Liquidation& each) {
        return std::tie(each.block, each.place, each.hash, each.market);
    };
    std::sort(liquidations.begin(), liquidations.end(),
              [&](const Liquidation& a, const Liquidation& b) { return key(a) < key(b); });
}

std::string foldedHash(std::string_view hash)
{
    std::string small(hash);
    for (char& c : small)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
    return small;
}

}  // namespace walletloupe::workflow
