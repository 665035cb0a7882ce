#include "core/chain/contract_registry.h"

#include <algorithm>
#include <array>
#include <utility>

namespace walletloupe::chain {
namespace {

template <class Value, std::size_t size>
std::optional<Value> named(const std::array<std::pair<std::string_view, Value>, size>& values,
                           std::string_view name)
{
    const auto found = std::find_if(values.begin(), values.end(),
                                    [name](const auto& value) { return value.first == name; });
    return found == values.end() ? std::nullopt : std::optional<Value>(found->second);
}

bool countsForScope(ContractRole role)
{
    return role != ContractRole::Configurator && role != ContractRole::Token;
}

}  // namespace

std::optional<Protocol> protocolFromName(std::string_view name)
{
    constexpr std::array<std::pair<std::string_view, Protocol>, 2> names{
        {{"compound-v2", Protocol::CompoundV2}, {"compound-v3", Protocol::CompoundV3}}};
    return named(names, name);
}

std::optional<ContractRole> roleFromName(std::string_view name)
{
    constexpr std::array<std::pair<std::string_view, ContractRole>, 7> names{
        {{"market", ContractRole::Market},
         {"comptroller", ContractRole::Comptroller},
         {"bulker", ContractRole::Bulker},
         {"rewards", ContractRole::Rewards},
         {"helper", ContractRole::Helper},
         {"configurator", ContractRole::Configurator},
         {"token", ContractRole::Token}}};
    return named(names, name);
}

std::optional<MarketKind> marketKindFromName(std::string_view name)
{
    constexpr std::array<std::pair<std::string_view, MarketKind>, 4> names{
        {{"", MarketKind::None},
         {"cEther", MarketKind::CEther},
         {"cErc20", MarketKind::CErc20},
         {"comet", MarketKind::Comet}}};
    return named(names, name);
}

std::string_view protocolTag(Protocol protocol)
{
    return protocol == Protocol::CompoundV2 ? "V2" : "V3";
}

bool ContractRegistry::add(Contract contract)
{
    const Key key{contract.chain, contract.address};
    if (!m_places.emplace(key, m_contracts.size()).second)
        return false;
    m_contracts.push_back(std::move(contract));
    return true;
}

void ContractRegistry::setWrappedNative(std::uint64_t chain, const Address& token)
{
    m_wrappedNative[chain] = token;
}

const Contract* ContractRegistry::find(std::uint64_t chain, const Address& address) const
{
    const auto found = m_places.find(Key{chain, address});
    return found == m_places.end() ? nullptr : &m_contracts[found->second];
}

const Address* ContractRegistry::wrappedNative(std::uint64_t chain) const
{
    const auto found = m_wrappedNative.find(chain);
    return found == m_wrappedNative.end() ? nullptr : &found->second;
}

const Contract* ContractRegistry::inScope(std::uint64_t chain, const Address* to,
                                          const Address* from) const
{
    for (const Address* address : {to, from}) {
        const Contract* contract = address == nullptr ? nullptr : find(chain, *address);
        if (contract != nullptr && countsForScope(contract->role))
            return contract;
    }
    return nullptr;
}

}  // namespace walletloupe::chain
