#include "core/workflow/fetch/contract_file.h"

#include "core/text/sentence.h"
#include "tests/support/addresses.h"

#include <gtest/gtest.h>

namespace walletloupe::workflow {
namespace {

using tests::addressOf;

TEST(ContractFile, RecognisesAddressesByChain)
{
    const auto registry = builtInContracts();
    ASSERT_TRUE(registry) << text::sentence(registry.error());
    EXPECT_GE(registry->contracts().size(), 89U);
    const auto shared = addressOf("0x2c776041ccfe903071af44aa147368a9c8eea518");
    ASSERT_NE(registry->find(1, shared), nullptr);
    ASSERT_NE(registry->find(8453, shared), nullptr);
    EXPECT_EQ(registry->find(1, shared)->role, chain::ContractRole::Bulker);
    EXPECT_EQ(registry->find(8453, shared)->role, chain::ContractRole::Market);
    EXPECT_EQ(registry->find(10, shared), nullptr);
    EXPECT_NE(registry->wrappedNative(1), nullptr);
    EXPECT_EQ(registry->wrappedNative(5000), nullptr);
}

TEST(ContractFile, KnowsAaveByChainAndItsReservesByNumber)
{
    const auto registry = builtInContracts();
    ASSERT_TRUE(registry) << text::sentence(registry.error());
    const auto pool = addressOf("0x794a61358d6845594f94dc1db02a252b5b4814ad");
    EXPECT_EQ(registry->find(1, pool), nullptr);
    for (const std::uint64_t chain : {10U, 137U, 42161U, 43114U}) {
        ASSERT_NE(registry->find(chain, pool), nullptr) << chain;
        EXPECT_EQ(registry->find(chain, pool)->role, chain::ContractRole::Market);
        EXPECT_NE(registry->wrappedNative(chain), nullptr) << chain;
    }
    const chain::Contract& optimism = *registry->find(10, pool);
    ASSERT_NE(registry->reserve(optimism, 4), nullptr);
    EXPECT_EQ(*registry->reserve(optimism, 4),
              addressOf("0x4200000000000000000000000000000000000006"));
    EXPECT_EQ(registry->reserve(optimism, 60000), nullptr);
    // Aave V2's pool has the same methods.
    EXPECT_EQ(registry->find(1, addressOf("0x7d2768de32b0b80b7a3454c06bdac94a69ddc7a9")), nullptr);
}

TEST(ContractFile, NamesTheReserveThatMakesNoSense)
{
    chain::ContractRegistry registry;
    const std::string entry =
        R"({"chain_id": 1, "market": "0x794a61358d6845594f94dc1db02a252b5b4814ad", "id": 1,)"
        R"( "address": "0x4200000000000000000000000000000000000006"})";
    const auto read = [&](const std::string& entries) {
        const std::string json =
            R"({"format": "walletloupe-contracts", "version": 1, "reserves": [)" + entries + "]}";
        return readContracts(QByteArray::fromStdString(json), "mine.json", registry);
    };
    EXPECT_TRUE(read(entry));
    const auto again = read(entry);
    ASSERT_FALSE(again);
    EXPECT_EQ(text::sentence(again.error()).substr(0, 22), "mine.json: reserves[0]");
    EXPECT_FALSE(read(R"({"chain_id": 1, "id": 1})"));
}

TEST(ContractFile, LeavesTokensOutOfTheScope)
{
    const auto registry = builtInContracts();
    const auto token = addressOf("0xc00e94cb662c3520282e6f5717214004a7f26888");
    const auto market = addressOf("0x39aa39c021dfbae8fac545936693ac917d5e7563");
    EXPECT_NE(registry->find(1, token), nullptr);
    EXPECT_EQ(registry->inScope(1, &token, nullptr), nullptr);
    EXPECT_NE(registry->inScope(1, &token, &market), nullptr);
}

TEST(ContractFile, NamesTheEntryThatMakesNoSense)
{
    chain::ContractRegistry registry;
    const auto broken = readContracts(
        R"({"format": "walletloupe-contracts", "version": 1, "contracts": [{"chain_id": 1}]})",
        "mine.json", registry);
    ASSERT_FALSE(broken);
    EXPECT_EQ(text::sentence(broken.error()).substr(0, 23), "mine.json: contracts[0]");
    EXPECT_EQ(readContracts("{}", "x", registry).error().code, ErrorCode::Unusable);
    EXPECT_EQ(readContracts(R"({"format": "walletloupe-contracts", "version": 2})", "x", registry)
                  .error()
                  .code,
              ErrorCode::Unsupported);
}

}  // namespace
}  // namespace walletloupe::workflow
