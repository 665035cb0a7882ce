#include "core/chain/contract_registry.h"

#include "core/base/random.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace walletloupe::chain {
namespace {

/// One of so many addresses.
Address someAddress(Random& random, std::uint64_t many)
{
    Address address;
    const std::uint64_t number = random.below(many);
    address.bytes[number % 20] = static_cast<std::uint8_t>(number / 20);
    return address;
}

void expectToFindLikeAMap(Random& random, std::uint64_t addresses, std::uint64_t contracts)
{
    ContractRegistry registry;
    std::map<std::pair<std::uint64_t, Address>, std::string> map;
    for (std::uint64_t i = 0; i < contracts; ++i) {
        Contract contract;
        contract.chain = 1 + random.below(3);
        contract.address = someAddress(random, addresses);
        contract.name = std::to_string(i);
        const bool isNew =
            map.emplace(std::pair(contract.chain, contract.address), contract.name).second;
        ASSERT_EQ(registry.add(contract), isNew);
        ASSERT_EQ(registry.contracts().size(), map.size());

        const std::pair sought(1 + random.below(3), someAddress(random, addresses));
        const auto expected = map.find(sought);
        const Contract* const found = registry.find(sought.first, sought.second);
        ASSERT_EQ(found == nullptr ? std::string() : found->name,
                  expected == map.end() ? std::string() : expected->second);
    }
}

TEST(ContractRegistry, FindsLikeAMap)
{
    Random random(7);
    EXPECT_EQ(ContractRegistry().find(1, Address()), nullptr);
    expectToFindLikeAMap(random, 2000, 5000);
    for (int run = 0; run < 300; ++run)
        expectToFindLikeAMap(random, 40, 100);
}

TEST(ContractRegistry, NamesItsChainsOnce)
{
    ContractRegistry registry;
    const auto any = [](const Contract&) { return true; };
    EXPECT_TRUE(registry.chains(any).empty());
    for (const std::uint64_t chain : {10U, 1U, 10U, 137U}) {
        Contract contract;
        contract.chain = chain;
        contract.address.bytes[0] = static_cast<std::uint8_t>(registry.contracts().size());
        ASSERT_TRUE(registry.add(contract));
    }
    EXPECT_EQ(registry.chains(any), (std::vector<std::uint64_t>{1, 10, 137}));
    const auto isFirst = [&](const Contract& contract) { return contract.chain < 100; };
    EXPECT_EQ(registry.chains(isFirst), (std::vector<std::uint64_t>{1, 10}));
}

TEST(ContractRegistry, KnowsReservesByMarketAndNumber)
{
    ContractRegistry registry;
    Contract market;
    market.chain = 10;
    Address token;
    token.bytes[0] = 7;
    EXPECT_TRUE(registry.addReserve(10, market.address, 3, token));
    EXPECT_FALSE(registry.addReserve(10, market.address, 3, Address()));
    ASSERT_NE(registry.reserve(market, 3), nullptr);
    EXPECT_EQ(*registry.reserve(market, 3), token);
    EXPECT_EQ(registry.reserve(market, 4), nullptr);
    market.chain = 1;
    EXPECT_EQ(registry.reserve(market, 3), nullptr);
}

}  // namespace
}  // namespace walletloupe::chain
