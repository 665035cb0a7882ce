#include "core/workflow/fetch/liquidation_plan.h"

#include "core/chain/protocols/protocol_list.h"
#include "core/workflow/fetch/liquidations.h"

#include <algorithm>
#include <iterator>

namespace walletloupe::workflow {
namespace {

bool hasMarkets(std::uint64_t chain, const chain::ContractRegistry& registry,
                const chain::Protocol& protocol)
{
    const auto& contracts = registry.contracts();
    return std::any_of(contracts.begin(), contracts.end(), [&](const chain::Contract& contract) {
        return contract.chain == chain && contract.protocol == &protocol &&
               contract.role == chain::ContractRole::Market;
    });
}

/// The protocols with markets on a chain whose evidence of liquidations is of a kind.
template <class IsSought>
std::vector<const chain::Protocol*> protocolsOn(std::uint64_t chain,
                                                const chain::ContractRegistry& registry,
                                                IsSought isSought)
{
    std::vector<const chain::Protocol*> found;
    std::copy_if(chain::allProtocols.begin(), chain::allProtocols.end(), std::back_inserter(found),
                 [&](const chain::Protocol* protocol) {
                     return isSought(protocol->liquidation) &&
                            hasMarkets(chain, registry, *protocol);
                 });
    return found;
}

bool hasEvent(const chain::LiquidationEvidence& evidence)
{
    return evidence.isExact();
}

bool takesTokens(const chain::LiquidationEvidence& evidence)
{
    return evidence.takesMarketTokens;
}

Result<std::set<chain::Address>> calledBy(const store::HistoryKey& key,
                                          const store::HistoryStore& store,
                                          const chain::ContractRegistry& registry,
                                          const Progress& progress)
{
    std::set<chain::Address> markets;
    const auto read = store.readRows(key, [&](const chain::HistoryRow& row) {
        if (const chain::Contract* const market = cTokenOf(row, key.chain, registry))
            markets.insert(market->address);
        return !progress.cancelled();
    });
    if (!read)
        return errorOf(read);
    if (progress.cancelled())
        return cancelledFailure();
    return markets;
}

}  // namespace

bool hasMarkets(std::uint64_t chain, const chain::ContractRegistry& registry)
{
    return !protocolsOn(chain, registry, hasEvent).empty() ||
           !protocolsOn(chain, registry, takesTokens).empty();
}

std::vector<LiquidationQuestion> planLiquidations(const FetchReport& report,
                                                  const CalledMarkets& markets,
                                                  const chain::ContractRegistry& registry)
{
    const auto withEvent = protocolsOn(report.fetchOptions.chain, registry, hasEvent);
    std::vector<LiquidationQuestion> plan;
    for (std::size_t wallet = 0; wallet < report.wallets.size(); ++wallet) {
        // Of a part of a history it is not known which transactions are the wallet's own.
        if (!isWhole(report.wallets[wallet].status))
            continue;
        for (const chain::Protocol* protocol : withEvent)
            plan.push_back({wallet, std::nullopt, protocol});
        for (const chain::Address& token : markets[wallet])
            plan.push_back({wallet, token, nullptr});
    }
    return plan;
}

std::uint64_t plannedCalls(const std::vector<LiquidationQuestion>& plan)
{
    return plan.size();
}

Result<CalledMarkets> calledMarkets(const FetchReport& report, const store::HistoryStore& store,
                                    const chain::ContractRegistry& registry,
                                    const Progress& progress)
{
    CalledMarkets markets(report.wallets.size());
    if (protocolsOn(report.fetchOptions.chain, registry, takesTokens).empty())
        return markets;
    for (std::size_t wallet = 0; wallet < markets.size(); ++wallet) {
        if (!isWhole(report.wallets[wallet].status))
            continue;
        auto called = calledBy(report.keyOf(wallet), store, registry, progress);
        if (!called)
            return errorOf(called);
        markets[wallet] = std::move(*called);
    }
    return markets;
}

Result<std::set<std::string>> sentAmong(const std::set<std::string>& hashes,
                                        const store::HistoryKey& key,
                                        const store::HistoryStore& store)
{
    std::set<std::string> sent;
    if (hashes.empty())
        return sent;
    const auto read = store.readRows(key, [&](const chain::HistoryRow& row) {
        chain::Address from;
        std::string hash = foldedHash(row[chain::RowField::Hash]);
        if (hashes.contains(hash) &&
            chain::readAddress(row[chain::RowField::From], from) == chain::AddressReading::Good &&
            from == key.wallet)
            sent.insert(std::move(hash));
        return sent.size() < hashes.size();
    });
    if (!read)
        return errorOf(read);
    return sent;
}

}  // namespace walletloupe::workflow
