#include "core/explorer/request_builder.h"

#include <gtest/gtest.h>

namespace walletloupe::explorer {
namespace {

ExplorerCall transactions()
{
    ExplorerCall call;
    call.chain = 42161;
    call.kind = ExplorerCall::Kind::Transactions;
    call.address.bytes.fill(0xAB);
    call.startBlock = 18446744073709551615U;
    call.endBlock = 99;
    call.page = 3;
    call.rows = 500;
    return call;
}

std::string shown(const QUrl& url)
{
    return url.toEncoded().toStdString();
}

TEST(RequestBuilder, SendsParametersInEtherscansOrder)
{
    EXPECT_EQ(shown(addressOf(*providerFor("etherscan"), transactions())),
              "https://api.etherscan.io/v2/api?chainid=42161&module=account&action=txlist&address="
              "0xabababababababababababababababababababab&startblock=18446744073709551615&endblock="
              "99&page=3&offset=500&sort=asc");
}

TEST(RequestBuilder, RequestsTransfersOfOneToken)
{
    ExplorerCall call = transactions();
    call.kind = ExplorerCall::Kind::TokenTransfers;
    call.token.bytes.fill(0xCD);
    EXPECT_EQ(shown(addressOf(*providerFor("etherscan"), call)),
              "https://api.etherscan.io/v2/api?chainid=42161&module=account&action=tokentx&"
              "contractaddress=0xcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcd&address="
              "0xabababababababababababababababababababab&startblock=18446744073709551615&endblock="
              "99&page=3&offset=500&sort=asc");
}

TEST(RequestBuilder, RequestsLogsOfAllContractsAboutOneWallet)
{
    ExplorerCall call = transactions();
    call.kind = ExplorerCall::Kind::Logs;
    call.event = "0x1547";
    EXPECT_EQ(shown(addressOf(*providerFor("etherscan"), call)),
              "https://api.etherscan.io/v2/api?chainid=42161&module=logs&action=getLogs&fromBlock="
              "18446744073709551615&toBlock=99&topic0=0x1547&topic0_2_opr=and&topic2=0x"
              "000000000000000000000000abababababababababababababababababababab&page=3&offset=500");
    call.addressTopic = 3;
    EXPECT_NE(shown(addressOf(*providerFor("etherscan"), call))
                  .find("&topic0_3_opr=and&topic3=0x000000000000000000000000ab"),
              std::string::npos);
}

TEST(RequestBuilder, PutsTheChainWhereTheProviderWantsIt)
{
    ExplorerCall call;
    call.chain = 10;
    EXPECT_EQ(shown(addressOf(*providerFor("blockscout"), call)),
              "https://api.blockscout.com/v2/api?chain_id=10&module=block&action=eth_block_number");
    EXPECT_EQ(
        shown(addressOf(*providerFor("routescan"), call)),
        "https://api.routescan.io/v2/network/mainnet/evm/10/etherscan/api?module=proxy&action="
        "eth_blockNumber");
    const auto own = providerFor("https://host:81/evm/{chain}/api");
    ASSERT_TRUE(own);
    EXPECT_EQ(shown(addressOf(*own, call)),
              "https://host:81/evm/10/api?module=proxy&action=eth_blockNumber");
}

TEST(RequestBuilder, TheKeyComesLastAndEncoded)
{
    const QUrl url = addressOf(*providerFor("blockscout"), ExplorerCall{});
    EXPECT_EQ(withKey(url, {}), url);
    EXPECT_EQ(shown(withKey(url, QStringLiteral("a+b&c=%41 d#"))),
              shown(url) + "&apikey=a%2Bb%26c%3D%2541%20d%23");
}

TEST(RequestBuilder, HidesTheKeyHoweverItIsSpelled)
{
    const QString key = QStringLiteral("Ab+9/");
    EXPECT_EQ(withoutKey("x Ab+9/ y aB+9/ z AB%2B9%2F ab%2b9%2f!", key),
              "x [key] y [key] z [key] [key]!");
    EXPECT_EQ(withoutKey("nothing here", key), "nothing here");
    EXPECT_EQ(withoutKey("no key", {}), "no key");
}

}  // namespace
}  // namespace walletloupe::explorer
