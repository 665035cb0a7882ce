#include "core/base/clock.h"
#include "core/workflow/api_keys.h"
#include "core/workflow/fetch_session.h"
#include "core/workflow/result_saver.h"
#include "core/workflow/risk_session.h"
#include "core/workflow/segmentation_session.h"
#include "tests/support/memory_vault.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/wait_until.h"
#include "tests/ui/forms/widgets_in.h"
#include "ui/shell/actions.h"
#include "ui/shell/fetch_page.h"
#include "ui/shell/fetch_place.h"
#include "ui/shell/problem_strip.h"
#include "ui/shell/risk_messages.h"
#include "ui/shell/sessions.h"

#include <QSettings>
#include <gtest/gtest.h>

namespace walletloupe::ui {
namespace {

using tests::waitUntil;

TEST(FetchCredit, ShowsWhatTheProviderWantsSaidBesideItsData)
{
    const tests::TemporaryFolder folder;
    const SystemClock clock;
    workflow::FetchSession session(QString::fromStdString(folder.path("store.sqlite")), clock);
    tests::MemoryVault vault;
    workflow::ApiKeys keys(vault);
    QSettings settings(QString::fromStdString(folder.path("settings.ini")), QSettings::IniFormat);
    QWidget window;
    Actions actions(&window);
    ProblemStrip strip;
    FetchPage page([](const auto& work, QObject*, const auto& done) {
        work();
        done();
    });
    workflow::SegmentationSession segmentation(clock);
    workflow::ResultSaver saver(segmentation);
    workflow::RiskSession risk;
    const Sessions sessions{segmentation, saver, risk, session, keys};
    const FetchPlace place({sessions, page, actions, strip, window, settings});
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
