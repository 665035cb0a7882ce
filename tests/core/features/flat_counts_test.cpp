#include "core/features/flat_counts.h"

#include "core/base/random.h"
#include "core/chain/address.h"
#include "core/features/text_digest.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>

namespace walletloupe::features {
namespace {

TEST(FlatCounts, CountLikeAMap)
{
    FlatCounts<chain::Address, chain::AddressHash> flat;
    std::map<chain::Address, std::uint64_t> map;
    Random random(3);
    EXPECT_EQ(flat.size(), 0U);
    EXPECT_EQ(flat.largest(), 0U);
    for (int i = 0; i < 5000; ++i) {
        chain::Address address;
        address.bytes[random.below(20)] = static_cast<std::uint8_t>(random.below(40));
        flat.add(address);
        ++map[address];
        std::uint64_t most = 0;
        for (const auto& [key, count] : map)
            most = std::max(most, count);
        ASSERT_EQ(flat.size(), map.size());
        ASSERT_EQ(flat.largest(), most);
    }
}

TEST(TextDigest, DistinguishesTexts)
{
    std::set<std::tuple<std::uint32_t, std::uint32_t, std::uint32_t>> seen;
    std::size_t texts = 0;
    for (const std::string& text : {std::string(), std::string("a"), std::string("pay(uint256)")}) {
        for (std::size_t zeros = 0; zeros < 20; ++zeros) {
            const TextDigest digest = digestOf(text + std::string(zeros, '\0'));
            EXPECT_EQ(digest, digestOf(text + std::string(zeros, '\0')));
            seen.insert({digest.high, digest.middle, digest.low});
            ++texts;
        }
    }
    EXPECT_EQ(seen.size(), texts);
}

}  // namespace
}  // namespace walletloupe::features
