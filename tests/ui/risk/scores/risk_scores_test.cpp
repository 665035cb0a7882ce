#include "ui/risk/scores/risk_scores.h"

#include "core/workflow/risk/risk_result.h"
#include "tests/support/test_folders.h"
#include "tests/ui/page/page_services.h"
#include "ui/risk/detail/risk_detail.h"
#include "ui/risk/scores/category_chart.h"
#include "ui/risk/scores/risk_table.h"
#include "ui/tables/table_view.h"

#include <QSignalSpy>
#include <gtest/gtest.h>

namespace walletloupe::ui {
namespace {

std::shared_ptr<const workflow::RiskResult> sampleRun()
{
    workflow::RiskRequest request;
    request.features.transactions = {tests::testData() + "/features/transactions.csv"};
    auto run = workflow::computeRisk(request);
    EXPECT_TRUE(run) << run.error().message;
    return std::make_shared<const workflow::RiskResult>(std::move(*run));
}

TEST(RiskScores, TheChosenWalletIsShownInDetail)
{
    tests::PageServices served;
    RiskScores scores(served.services());
    EXPECT_FALSE(scores.detail().isEnabled());
    const auto run = sampleRun();
    scores.setRun(run);
    EXPECT_TRUE(scores.detail().isEnabled()) << "the first wallet is chosen";
    scores.setRun(nullptr);
    EXPECT_FALSE(scores.detail().isEnabled());
}

TEST(RiskScores, ChartAndTableChooseTheSameCategory)
{
    tests::PageServices served;
    RiskScores scores(served.services());
    const auto run = sampleRun();
    scores.setRun(run);
    const risk::Category category = run->scored.categories[0];
    auto* table = scores.findChild<RiskTable*>();
    Q_EMIT scores.findChild<CategoryChart*>()->categoryChosen(category);
    EXPECT_EQ(table->category(), category);
    Q_EMIT scores.findChild<CategoryChart*>()->categoryChosen(std::nullopt);
    EXPECT_FALSE(table->category());
}

}  // namespace
}  // namespace walletloupe::ui
