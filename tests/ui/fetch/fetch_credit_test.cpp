#include "tests/support/wait_until.h"
#include "tests/ui/page/page_services.h"
#include "tests/ui/parts/widgets_in.h"
#include "ui/fetch/fetch_page.h"
#include "ui/risk/risk_messages.h"

#include <gtest/gtest.h>

namespace walletloupe::ui {
namespace {

using tests::waitUntil;

TEST(FetchCredit, ShowsTheCreditThatTheProviderRequires)
{
    tests::PageServices served;
    workflow::FetchSession& session = served.fetch;
    const FetchPage page(served.services());
    workflow::FetchOptions fetchOptions;
    fetchOptions.provider = *explorer::providerFor("etherscan");
    fetchOptions.provider.baseUrl = "http://127.0.0.1:1/api";
    fetchOptions.wallets.push_back({{}, "0x0000000000000000000000000000000000000000"});
    session.start(fetchOptions, {});
    EXPECT_TRUE(tests::sees(page, "Powered by Etherscan APIs"));
    session.cancel();
    ASSERT_TRUE(waitUntil([&] { return !session.isBusy(); }));
}

TEST(FetchCredit, RiskReportsTheCreditOnce)
{
    workflow::RiskResult run;
    run.features.coverages.resize(3);
    run.features.coverages[0].credit = "Powered by Etherscan APIs";
    run.features.coverages[2].credit = "Powered by Etherscan APIs";
    EXPECT_EQ(coverageText(run).count(QStringLiteral("Powered by Etherscan APIs")), 1);
}

}  // namespace
}  // namespace walletloupe::ui
