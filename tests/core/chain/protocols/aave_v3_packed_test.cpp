#include "core/chain/protocols/aave_v3_packed.h"

#include "tests/core/chain/protocols/aave_v3_calls.h"

#include <gtest/gtest.h>

#include <string>

namespace walletloupe::chain {
namespace {

using namespace calls;

const std::string supply = "0xf7a73840";
const std::string ones128(32, 'f');

TEST(AaveV3Packed, TakesAllOnesForEverythingWhereThePoolDoes)
{
    const ProtocolAction supplied = aaveAction(call(aavePool, supply + word(ones128 + "0003")));
    EXPECT_FALSE(supplied.isEverything);
    EXPECT_EQ(supplied.amount, (Amount(1) << 128) - 1);
    for (const std::string selector : {"0x8e19899e", "0x563dd613", "0x94b576de", "0xdc7c0bff"}) {
        const std::string input = selector + word("02" + ones128 + "0003");
        EXPECT_TRUE(aaveAction(call(aavePool, input)).isEverything) << selector;
        EXPECT_FALSE(aaveAction(call(aavePool, input)).amount) << selector;
    }
}

TEST(AaveV3Packed, LeavesUnknownReservesWithoutAsset)
{
    const ProtocolAction unknown = aaveAction(call(aavePool, supply + word("05"
                                                                           "0007")));
    EXPECT_EQ(unknown.kind, ActionKind::Deposit);
    EXPECT_FALSE(unknown.asset);
    EXPECT_EQ(unknown.amount, Amount(5));
    EXPECT_TRUE(unknown.isExact);
    EXPECT_EQ(aaveAction(call(aavePool, supply + word("05"
                                                      "0003")))
                  .asset,
              addressOf(usdc));
}

TEST(AaveV3Packed, ReadsTheFlagOfCollateral)
{
    const std::string collateral = "0x4d013f03";
    const ProtocolAction on = aaveAction(call(aavePool, collateral + word("10003")));
    EXPECT_EQ(on.kind, ActionKind::CollateralOn);
    EXPECT_EQ(on.asset, addressOf(usdc));
    EXPECT_FALSE(on.amount);
    EXPECT_EQ(aaveAction(call(aavePool, collateral + word("3"))).kind, ActionKind::CollateralOff);
    EXPECT_FALSE(aaveAction(call(aavePool, collateral + "00")).isExact);
}

TEST(AaveV3Packed, KnowsTheKindOfACallWithoutItsWords)
{
    for (const std::string& input : {supply, supply + std::string(62, '0'), supply + "zz"}) {
        const ProtocolAction cut = aaveAction(call(aavePool, input));
        EXPECT_EQ(cut.kind, ActionKind::Deposit) << input;
        EXPECT_FALSE(cut.asset) << input;
        EXPECT_FALSE(cut.amount) << input;
    }
    const std::string half = "0xfd21ecff" + word("30000");
    EXPECT_EQ(aaveAction(call(aavePool, half)).kind, ActionKind::Liquidation);
    EXPECT_FALSE(aaveAction(call(aavePool, half)).amount);
}

TEST(AaveV3Packed, LeavesOtherMethodsAlone)
{
    EXPECT_EQ(aaveAction(call(aavePool, "0x1fe3c6f3" + word("20003"))).kind, ActionKind::Other);
}

}  // namespace
}  // namespace walletloupe::chain
