#pragma once

#include "core/base/open_addressing_table.h"
#include "core/chain/address.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <vector>

namespace walletloupe::chain {

struct Protocol;

enum class ContractRole { Market, Comptroller, Bulker, Rewards, Helper, Configurator, Token };

std::optional<ContractRole> roleFromName(std::string_view name);  ///< "market"

struct Contract {
    std::uint64_t chain = 1;
    Address address;
    std::string name;
    const Protocol* protocol = nullptr;  ///< one of allProtocols; calls are read by it
    ContractRole role = ContractRole::Market;
    std::string_view kind;             ///< of a market: one of its protocol's marketKinds
    std::optional<Address> baseToken;  ///< of a market; none for ether itself
};

/// Known contracts by chain and address: one address may be two things on two chains.
class ContractRegistry final {
public:
    /// Adds a contract; false when the chain has one at that address already.
    bool add(Contract contract);
    void setWrappedNative(std::uint64_t chain, const Address& token);

    /// Which token a market means by a number, where calls name tokens so (Aave's reserves). False
    /// when that market has the number already.
    bool addReserve(std::uint64_t chain, const Address& market, unsigned id, const Address& token);

    /// The contract there, or null. Valid until the next `add`.
    const Contract* find(std::uint64_t chain, const Address& address) const;
    /// The token that stands for a chain's own coin, or null where it is not known.
    const Address* wrappedNative(std::uint64_t chain) const;
    /// The token that a market means by a number, or null where it is not known.
    const Address* reserve(const Contract& market, unsigned id) const;
    const std::vector<Contract>& contracts() const noexcept { return m_contracts; }
    /// The chains that contracts of some kind are known on, each once, in order.
    std::vector<std::uint64_t> chains(const std::function<bool(const Contract&)>& isSought) const;

    /// The contract that makes a transaction one with a protocol: its recipient, else its
    /// sender, when that is a market, comptroller, bulker, rewards or helper contract; or null.
    const Contract* inScope(std::uint64_t chain, const Address* to, const Address* from) const;

private:
    /// Places hold the index of a contract + 1. Most of them are free, so that an address that is
    /// no contract's is known at the first look.
    struct Layout {
        static constexpr std::size_t smallest = 64;
        static constexpr std::uint64_t quarters = 1;
        static bool isFree(std::uint32_t place) { return place == 0; }
    };

    std::vector<Contract> m_contracts;
    OpenAddressingTable<std::uint32_t, Layout> m_places;
    std::unordered_map<std::uint64_t, Address> m_wrappedNative;
    std::map<std::tuple<std::uint64_t, Address, unsigned>, Address> m_reserves;
};

}  // namespace walletloupe::chain
