#include "core/chain/contract_registry.h"

#include <algorithm>
#include <array>
#include <utility>

namespace walletloupe::chain {
namespace {

std::size_t hashOf(std::uint64_t chain, const Address& address)
{
    return AddressHash()(address) ^ (chain * 0x9e3779b97f4a7c15);
}

bool countsForScope(ContractRole role)
{
    return role != ContractRole::Configurator && role != ContractRole::Token;
}

}  // namespace

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
    const auto found = std::find_if(names.begin(), names.end(),
                                    [name](const auto& each) { return each.first == name; });
    return found == names.end() ? std::nullopt : std::optional(found->second);
}

bool ContractRegistry::add(Contract contract)
{
    if (find(contract.chain, contract.address) != nullptr)
        return false;
    if (m_places.isFull()) {
        m_places.grow([this](std::uint32_t place) {
            return hashOf(m_contracts[place - 1].chain, m_contracts[place - 1].address);
        });
    }
    const std::size_t hash = hashOf(contract.chain, contract.address);
    m_contracts.push_back(std::move(contract));
    m_places.insert(hash, static_cast<std::uint32_t>(m_contracts.size()));
    return true;
}

void ContractRegistry::setWrappedNative(std::uint64_t chain, const Address& token)
{
    m_wrappedNative[chain] = token;
}

const Contract* ContractRegistry::find(std::uint64_t chain, const Address& address) const
{
    const std::uint32_t* place = m_places.find(hashOf(chain, address), [&](std::uint32_t each) {
        const Contract& contract = m_contracts[each - 1];
        return contract.address == address && contract.chain == chain;
    });
    return place == nullptr ? nullptr : &m_contracts[*place - 1];
}

const Address* ContractRegistry::wrappedNative(std::uint64_t chain) const
{
    const auto found = m_wrappedNative.find(chain);
    return found == m_wrappedNative.end() ? nullptr : &found->second;
}

bool ContractRegistry::addReserve(std::uint64_t chain, const Address& market, unsigned id,
                                  const Address& token)
{
    return m_reserves.emplace(std::tuple(chain, market, id), token).second;
}

const Address* ContractRegistry::reserve(const Contract& market, unsigned id) const
{
    const auto found = m_reserves.find({market.chain, market.address, id});
    return found == m_reserves.end() ? nullptr : &found->second;
}

std::vector<std::uint64_t> ContractRegistry::chains(
    const std::function<bool(const Contract&)>& isSought) const
{
    std::vector<std::uint64_t> chains;
    for (const Contract& contract : m_contracts) {
        if (isSought(contract))
            chains.push_back(contract.chain);
    }
    std::sort(chains.begin(), chains.end());
    chains.erase(std::unique(chains.begin(), chains.end()), chains.end());
    return chains;
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
