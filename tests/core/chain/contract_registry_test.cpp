#include "core/chain/contract_registry.h"

#include "core/base/random.h"

#include <gtest/gtest.h>

#include <map>
#include <utility>

namespace walletloupe::chain {
namespace {

/// One of a few addresses, many of which differ in one byte only.
Address someAddress(Random& random)
{
    Address address;
    address.bytes[random.below(20)] = static_cast<std::uint8_t>(random.below(20));
    return address;
}

TEST(ContractRegistry, FindsLikeAMap)
{
    ContractRegistry registry;
    std::map<std::pair<std::uint64_t, Address>, std::string> map;
    Random random(7);
    EXPECT_EQ(registry.find(1, Address()), nullptr);
    for (int i = 0; i < 3000; ++i) {
        const std::uint64_t chain = 1 + random.below(3);
        const Address address = someAddress(random);
        Contract contract;
        contract.chain = chain;
        contract.address = address;
        contract.name = std::to_string(i);
        const bool isNew = map.emplace(std::pair(chain, address), contract.name).second;
        ASSERT_EQ(registry.add(contract), isNew);
        ASSERT_EQ(registry.contracts().size(), map.size());

        const Address other = someAddress(random);
        const auto expected = map.find(std::pair(chain, other));
        const Contract* found = registry.find(chain, other);
        ASSERT_EQ(found != nullptr, expected != map.end());
        if (found != nullptr) {
            ASSERT_EQ(found->name, expected->second);
        }
    }
    EXPECT_GT(map.size(), 900U);
}

}  // namespace
}  // namespace walletloupe::chain
