#include "core/analysis/risk/row_scope.h"

#include "core/chain/protocols/aave_v3.h"
#include "core/chain/protocols/compound_v3.h"

#include <gtest/gtest.h>

namespace walletloupe::analysis {
namespace {

chain::Contract contractOf(const chain::Protocol& protocol)
{
    chain::Contract contract;
    contract.protocol = &protocol;
    return contract;
}

TEST(RowScope, HasTheProtocolsThatItNames)
{
    const chain::Contract aave = contractOf(chain::aaveV3);
    const chain::Contract compound = contractOf(chain::compoundV3);
    const chain::Transaction row;
    using enum TransactionScope;
    EXPECT_EQ(rowScope(row, &aave, Compound), RowScope::Outside);
    EXPECT_EQ(rowScope(row, &aave, Lending), RowScope::Inside);
    EXPECT_EQ(rowScope(row, &aave, All), RowScope::Inside);
    for (const TransactionScope scope : {Compound, Lending, All})
        EXPECT_EQ(rowScope(row, &compound, scope), RowScope::Inside);
    EXPECT_EQ(rowScope(row, nullptr, Lending), RowScope::Outside);
    EXPECT_EQ(rowScope(row, nullptr, All), RowScope::Inside);
}

TEST(RowScope, TellsUnknownChainsApart)
{
    chain::Transaction row;
    row.hasKnownChain = false;
    EXPECT_EQ(rowScope(row, nullptr, TransactionScope::Lending), RowScope::UnknownChain);
    EXPECT_EQ(rowScope(row, nullptr, TransactionScope::Compound), RowScope::UnknownChain);
    EXPECT_EQ(rowScope(row, nullptr, TransactionScope::All), RowScope::Inside);
}

}  // namespace
}  // namespace walletloupe::analysis
