#include "tests/support/wait_until.h"
#include "tests/ui/forms/widgets_in.h"
#include "tests/ui/page/page_services.h"
#include "ui/shell/fetch_page.h"
#include "ui/shell/risk_messages.h"

#include <gtest/gtest.h>

namespace walletloupe::ui {
namespace {

using tests::waitUntil;

TEST(FetchCredit, ShowsWhatTheProviderWantsSaidBesideItsData)
{
    tests::PageServices served;
    workflow::FetchSession& session = served.fetch;
    const FetchPage page(served.services());
    workflow::FetchOrder order;
    order.provider = *explorer::providerFor("etherscan");
    order.provider.baseUrl = "http://127.0.0.1:1/api";
    order.wallets.push_back({{}, "0x0000000000000000000000000000000000000000"});
    session.start(order, {});
    EXPECT_TRUE(tests::sees(page, "Powered by Etherscan APIs"));
    session.cancel();
    ASSERT_TRUE(waitUntil([&] { return !session.isBusy(); }));
}

TEST(FetchCredit, RiskSaysTheCreditOnce)
{
    workflow::RiskRun run;
    run.features.coverages.resize(3);
    run.features.coverages[0].credit = "Powered by Etherscan APIs";
    run.features.coverages[2].credit = "Powered by Etherscan APIs";
    EXPECT_EQ(coverageText(run).count(QStringLiteral("Powered by Etherscan APIs")), 1);
}

}  // namespace
}  // namespace walletloupe::ui
