#pragma once

#include "core/chain/address.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace walletloupe::chain {

enum class Protocol { CompoundV2, CompoundV3 };
enum class ContractRole { Market, Comptroller, Bulker, Rewards, Helper, Configurator, Token };
enum class MarketKind { None, CEther, CErc20, Comet };

std::optional<Protocol> protocolFromName(std::string_view name);      ///< "compound-v2"
std::optional<ContractRole> roleFromName(std::string_view name);      ///< "market"
std::optional<MarketKind> marketKindFromName(std::string_view name);  ///< "cEther", "" for none

/// "V2" or "V3".
std::string_view protocolTag(Protocol protocol);

struct Contract {
    std::uint64_t chain = 1;
    Address address;
    std::string name;
    Protocol protocol = Protocol::CompoundV2;
    ContractRole role = ContractRole::Market;
    MarketKind kind = MarketKind::None;
    std::optional<Address> baseToken;  ///< of a market; none for ether itself
};

/// Known contracts by chain and address: one address may be two things on two chains.
class ContractRegistry final {
public:
    /// Adds a contract; false when the chain has one at that address already.
    bool add(Contract contract);
    void setWrappedNative(std::uint64_t chain, const Address& token);

    /// The contract there, or null. Valid until the next `add`.
    const Contract* find(std::uint64_t chain, const Address& address) const;
    /// The token that stands for a chain's own coin, or null where it is not known.
    const Address* wrappedNative(std::uint64_t chain) const;
    const std::vector<Contract>& contracts() const noexcept { return m_contracts; }

    /// The contract that puts a transaction in the scope "compound": its recipient, else its
    /// sender, when that is a market, comptroller, bulker, rewards or helper contract; or null.
    const Contract* inScope(std::uint64_t chain, const Address* to, const Address* from) const;

private:
    struct Key {
        std::uint64_t chain;
        Address address;
        bool operator==(const Key&) const = default;
    };
    struct KeyHash {
        std::size_t operator()(const Key& key) const noexcept
        {
            return AddressHash()(key.address) ^ (key.chain * 0x9e3779b97f4a7c15);
        }
    };

    std::vector<Contract> m_contracts;
    std::unordered_map<Key, std::size_t, KeyHash> m_places;
    std::unordered_map<std::uint64_t, Address> m_wrappedNative;
};

}  // namespace walletloupe::chain
