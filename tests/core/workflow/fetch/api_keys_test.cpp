#include "core/workflow/fetch/api_keys.h"

#include "tests/support/memory_vault.h"

#include <gtest/gtest.h>

namespace walletloupe::workflow {
namespace {

class ApiKeysTest : public testing::Test {
protected:
    void SetUp() override { qunsetenv("WALLETLOUPE_API_KEY"); }
    void TearDown() override { qunsetenv("WALLETLOUPE_API_KEY"); }

    ApiKey found(const char* provider)
    {
        ApiKey key;
        m_keys.find(QString::fromLatin1(provider), &m_keys, [&](const ApiKey& k) { key = k; });
        return key;
    }
    ApiKey kept(const char* provider, const char* secret)
    {
        ApiKey key;
        m_keys.keep(QString::fromLatin1(provider), QString::fromLatin1(secret), &m_keys,
                    [&](const ApiKey& k) { key = k; });
        return key;
    }

    tests::MemoryVault m_vault;
    ApiKeys m_keys{m_vault};
};

TEST_F(ApiKeysTest, KeepsOneForEachProviderInTheKeychain)
{
    EXPECT_EQ(found("etherscan").origin, KeyOrigin::None);
    EXPECT_EQ(kept("etherscan", "abc").origin, KeyOrigin::Keychain);
    EXPECT_EQ(found("etherscan").key, QStringLiteral("abc"));
    EXPECT_EQ(found("etherscan").origin, KeyOrigin::Keychain);
    EXPECT_EQ(found("blockscout").origin, KeyOrigin::None);
}

TEST_F(ApiKeysTest, ReportsThatWithoutAKeychainItIsForThisSession)
{
    m_vault.isThere = false;
    const ApiKey key = kept("etherscan", "abc");
    EXPECT_EQ(key.origin, KeyOrigin::Session);
    EXPECT_EQ(key.unavailableReason, QStringLiteral("no service"));
    EXPECT_EQ(found("etherscan").key, QStringLiteral("abc"));
    EXPECT_EQ(found("etherscan").origin, KeyOrigin::Session);
    ApiKeys later(m_vault);
    ApiKey gone;
    later.find(QStringLiteral("etherscan"), &later, [&](const ApiKey& k) { gone = k; });
    EXPECT_EQ(gone.origin, KeyOrigin::None);
    EXPECT_EQ(gone.unavailableReason, QStringLiteral("no service"));
}

TEST_F(ApiKeysTest, LetsTheEnvironmentWin)
{
    kept("etherscan", "abc");
    qputenv("WALLETLOUPE_API_KEY", " env-key\n");
    EXPECT_EQ(found("etherscan").key, QStringLiteral("env-key"));
    EXPECT_EQ(found("etherscan").origin, KeyOrigin::Environment);
}

TEST_F(ApiKeysTest, ForgetsAKey)
{
    kept("etherscan", "abc");
    EXPECT_EQ(kept("etherscan", "").origin, KeyOrigin::None);
    EXPECT_EQ(found("etherscan").origin, KeyOrigin::None);
    EXPECT_TRUE(m_vault.secrets.empty());
    m_vault.isThere = false;
    kept("etherscan", "abc");
    kept("etherscan", "");
    EXPECT_EQ(found("etherscan").origin, KeyOrigin::None);
}

}  // namespace
}  // namespace walletloupe::workflow
