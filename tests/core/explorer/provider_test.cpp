#include "core/explorer/provider.h"

#include <gtest/gtest.h>

namespace walletloupe::explorer {
namespace {

TEST(Provider, RecognisesTheThreeByNameInAnyCase)
{
    EXPECT_EQ(providerFor("etherscan")->chainParameter, "chainid");
    EXPECT_EQ(providerFor("BlockScout")->chainParameter, "chain_id");
    EXPECT_TRUE(providerFor("routescan")->chainParameter.empty());
    for (const Provider& provider : builtInProviders()) {
        EXPECT_GT(provider.callsPerSecond, 0.0);
        EXPECT_LE(provider.pageRows, provider.windowRows);
        EXPECT_EQ(provider.chainParameter.empty(),
                  provider.baseUrl.find("{chain}") != std::string::npos);
    }
}

TEST(Provider, TakesAnAddressAsEtherscansDialect)
{
    const auto own = providerFor("http://127.0.0.1:8765/v2/api");
    ASSERT_TRUE(own);
    EXPECT_EQ(own->baseUrl, "http://127.0.0.1:8765/v2/api");
    EXPECT_EQ(own->title, "127.0.0.1");
    EXPECT_EQ(own->chainParameter, "chainid");
    EXPECT_EQ(own->pageRows, 1000U);
    EXPECT_FALSE(own->needsKey);
}

TEST(Provider, TakesAnAddressWithTheChainInItsPath)
{
    const auto own = providerFor("https://host:81/evm/{chain}/api");
    ASSERT_TRUE(own);
    EXPECT_EQ(own->baseUrl, "https://host:81/evm/{chain}/api");
    EXPECT_TRUE(own->chainParameter.empty());
    EXPECT_EQ(own->title, "host");
}

TEST(Provider, RequestsTheNewestBlockFromBlockscoutInItsFormat)
{
    EXPECT_EQ(providerFor("https://eth.BlockScout.com/api")->blockAction, "eth_block_number");
    EXPECT_EQ(providerFor("https://explorer.example/api")->blockAction, "eth_blockNumber");
}

TEST(Provider, SpeaksTheDialectThatIsChosen)
{
    const auto own = providerFor("https://explorer.example/api");
    ASSERT_TRUE(own);
    const auto blockscout = withDialect(*own, "BlockScout");
    ASSERT_TRUE(blockscout);
    EXPECT_EQ(blockscout->baseUrl, "https://explorer.example/api");
    EXPECT_EQ(blockscout->chainParameter, "chain_id");
    EXPECT_EQ(blockscout->blockModule, "block");
    EXPECT_EQ(blockscout->pageRows, 10000U);
    EXPECT_FALSE(blockscout->needsKey);
    EXPECT_EQ(withDialect(*own, "routescan")->chainParameter, "");
    EXPECT_EQ(withDialect(*own, "etherscan")->chainParameter, "chainid");
    EXPECT_EQ(withDialect(*providerFor("https://host/{chain}/api"), "blockscout")->chainParameter,
              "");
    EXPECT_FALSE(withDialect(*own, "covalent"));
}

TEST(Provider, NamesAllThatItRecognises)
{
    const std::string message = providerFor("etherscn").error().message;
    for (const Provider& provider : builtInProviders())
        EXPECT_NE(message.find(provider.name + ", "), std::string::npos) << message;
}

TEST(Provider, RefusesWhatIsNeither)
{
    for (const char* text :
         {"", "etherscn", "ftp://host/api", "http://", "https:///api", "https://host/api?apikey=x",
          "https://host/{chian}/api", "https://me:secret@host/api"}) {
        const auto refused = providerFor(text);
        ASSERT_FALSE(refused) << text;
        EXPECT_EQ(refused.error().code, ErrorCode::Usage) << text;
    }
    EXPECT_EQ(providerFor("https://me:secret@host/api").error().message.find("secret"),
              std::string::npos);
}

TEST(Provider, NeverRepeatsWhatMayBeAKey)
{
    const auto refused = providerFor("api.etherscan.io/v2/api?apikey=SECRET");
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().message.find("SECRET"), std::string::npos) << refused.error().message;
}

TEST(Provider, RecognisesWhereAKeyIsSafe)
{
    EXPECT_TRUE(protectsKey(*providerFor("etherscan")));
    EXPECT_TRUE(protectsKey(*providerFor("routescan")));
    EXPECT_TRUE(protectsKey(*providerFor("http://127.0.0.1:8080/api")));
    EXPECT_TRUE(protectsKey(*providerFor("http://localhost/api")));
    EXPECT_FALSE(protectsKey(*providerFor("http://explorer.example/api")));
    EXPECT_TRUE(protectsKey(*providerFor("https://explorer.example/{chain}/api")));
}

TEST(Provider, TakesTheAddressOfOneOfTheThreeForIt)
{
    EXPECT_EQ(providerFor("https://api.blockscout.com/v2/api")->name, "blockscout");
    EXPECT_EQ(providerFor("https://api.blockscout.com/v2/api")->chainParameter, "chain_id");
}

}  // namespace
}  // namespace walletloupe::explorer
