#include "core/workflow/risk/risk_labels.h"

#include "core/text/sentence.h"
#include "core/workflow/risk/risk_report.h"
#include "core/workflow/risk/risk_result.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_folders.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <string>

namespace walletloupe::workflow {
namespace {

const std::string fixture = tests::testData() + "/features/transactions.csv";

RiskRequest requestFor(const std::string& profile)
{
    RiskRequest request;
    request.features.transactions = {fixture};
    request.profile = profile;
    request.scope = analysis::TransactionScope::All;
    return request;
}

RiskResult runOf(const RiskRequest& request)
{
    auto run = computeRisk(request);
    EXPECT_TRUE(run) << text::sentence(run.error());
    return run ? std::move(*run) : RiskResult();
}

/// The labels of the fixture's wallets: 1 for the first five.
std::string labelsFile(const std::string& header)
{
    RiskRequest request = requestFor("classic");
    std::string csv = header;
    const RiskResult run = runOf(request);
    for (std::size_t i = 0; i < run.prepared.wallets.size(); ++i)
        csv += run.prepared.wallets[i] + (i < 5 ? ",1," : ",0,") + std::to_string(i) + "\n";
    return csv;
}

/// The digits of an address, letters as capitals.
std::string shoutedDigits(const std::string& address)
{
    std::string digits = address.substr(2);
    std::transform(digits.begin(), digits.end(), digits.begin(),
                   [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    return digits;
}

TEST(RiskLabels, ValidatesScoresAgainstLabels)
{
    const tests::TemporaryFolder folder;
    RiskRequest request = requestFor("classic");
    for (const char* header : {"wallet,label,rank\n", "wallet,phishing,rank\n"}) {
        request.labels = folder.write("labels.csv", labelsFile(header));
        const RiskResult run = runOf(request);
        ASSERT_TRUE(run.evaluation);
        EXPECT_EQ(run.evaluation->score.positives, 5U);
        EXPECT_EQ(run.evaluation->score.negatives, 7U);
        EXPECT_EQ(run.features.files.back().path, request.labels);
    }
}

TEST(RiskLabels, LabelsComeAndGoWithoutReadingAnew)
{
    const tests::TemporaryFolder folder;
    RiskRequest request = requestFor("standard");
    const RiskResult without = runOf(request);
    RiskRequest labelled = request;
    labelled.labels = folder.write("labels.csv", labelsFile("wallet,label,rank\n"));
    const risk::Profile profile = without.scored.profile;
    const auto with = scoreAgain(without, labelled, profile);
    ASSERT_TRUE(with) << text::sentence(with.error());
    EXPECT_EQ(with->messages, runOf(labelled).messages);
    ASSERT_TRUE(with->evaluation);
    risk::Profile other = profile;
    for (risk::Component& component : other.components)
        component.weight = &component == &other.components.front() ? 1.0 : 0.0;
    const auto weighed = scoreAgain(*with, labelled, other);
    ASSERT_TRUE(weighed && weighed->evaluation);
    EXPECT_EQ(weighed->messages, computeRisk(labelled, other, {})->messages);
    EXPECT_NE(weighed->evaluation->score.rocAuc.value, with->evaluation->score.rocAuc.value);
    const auto again = scoreAgain(*with, request, profile);
    ASSERT_TRUE(again);
    EXPECT_FALSE(again->evaluation);
    EXPECT_EQ(again->messages, without.messages);
}

TEST(RiskLabels, NamesWhatIsWrongWithLabels)
{
    const tests::TemporaryFolder folder;
    RiskRequest request = requestFor("classic");
    const auto problemOf = [&](const std::string& csv) {
        request.labels = folder.write("labels.csv", csv);
        const auto run = computeRisk(request);
        return run ? std::string() : text::sentence(run.error());
    };
    std::string csv = labelsFile("wallet,label,rank\n");
    EXPECT_EQ(problemOf(csv), "");
    EXPECT_NE(
        problemOf(labelsFile("wallet,a,label\n")).find("labels.csv: line 4 (label): 2 is no label"),
        std::string::npos)
        << problemOf(labelsFile("wallet,a,label\n"));
    const std::string wallet = "0xb4dffd01628bfe7847222aa4b2092712dfe65bef";
    EXPECT_NE(problemOf("wallet,a,b\n" + wallet + ",1,0\n").find("both a and b could be"),
              std::string::npos);
    EXPECT_NE(problemOf("wallet,a\n" + wallet + ",7\n").find("has no column of labels"),
              std::string::npos);
    EXPECT_NE(
        problemOf("wallet,label,a\n" + wallet + ",fraud,1\n").find("the column label holds words"),
        std::string::npos);
    EXPECT_NE(problemOf(labelsFile("wallet,fraud,rank\n") +
                        "0x00000000000000000000000000000000000000aa,2,1\n")
                  .find("labels.csv: line 14 (fraud): 2 is no label"),
              std::string::npos);
    const std::string shouted = "0x" + shoutedDigits(wallet);
    EXPECT_EQ(problemOf(labelsFile("wallet,label,rank\n") + shouted + ",0,1\n"), "");
    const RiskResult run = runOf(request);
    EXPECT_EQ(run.evaluation->score.positives, 5U) << "the first of two labels counts";
    ASSERT_EQ(run.labels->problems.size(), 1U);
    EXPECT_NE(text::sentence(run.labels->problems[0]).find("line 14"), std::string::npos);
    EXPECT_NE(text::sentence(run.labels->problems[0]).find("already; the first is kept"),
              std::string::npos)
        << text::sentence(run.labels->problems[0]);
}

TEST(RiskLabels, LabelsThatDoNotServeLeaveTheScores)
{
    const tests::TemporaryFolder folder;
    RiskRequest request = requestFor("classic");
    request.labels =
        folder.write("labels.csv", "wallet,label\n0xb4dffd01628bfe7847222aa4b2092712dfe65bef,1\n");
    const RiskResult run = runOf(request);
    EXPECT_FALSE(run.evaluation);
    EXPECT_FALSE(run.scored.parts.empty());
    EXPECT_NE(text::sentence(run.evaluationProblem.value())
                  .find("labels.csv: Of the wallets that have a score and a label, "
                        "1 are positive and 0 negative"),
              std::string::npos)
        << text::sentence(*run.evaluationProblem);
    EXPECT_EQ(run.messages.back(), *run.evaluationProblem);
}

TEST(RiskLabels, NamesTheRowsOfLabelsThatCannotBeUsed)
{
    const tests::TemporaryFolder folder;
    RiskRequest request = requestFor("classic");
    std::string csv = labelsFile("wallet,fraud,rank\n");
    csv +=
        "0x12,1,0\n0x00000000000000000000000000000000000000aa,often,0\n"
        "0x00000000000000000000000000000000000000bb,1,0\n"
        "0x00000000000000000000000000000000000000cc,,0\n"
        "0x00000000000000000000000000000000000000dd,,last\n";
    request.labels = folder.write("labels.csv", csv);
    const RiskResult run = runOf(request);
    ASSERT_TRUE(run.labels);
    EXPECT_EQ(run.labels->column, "fraud");
    EXPECT_EQ(run.labels->unmatchedLabels, 1U);
    ASSERT_EQ(run.labels->problems.size(), 2U);
    EXPECT_NE(text::sentence(run.labels->problems[0])
                  .find("line 15, column 2 (fraud): 'often' is not a number"),
              std::string::npos)
        << text::sentence(run.labels->problems[0]);
    EXPECT_NE(text::sentence(run.labels->problems[1]).find("line 14 (wallet): 0x12 is no address"),
              std::string::npos)
        << text::sentence(run.labels->problems[1]);
    const std::vector<std::string> messages = text::sentences(run.messages);
    EXPECT_EQ(std::count(messages.begin(), messages.end(),
                         "The labels are those of the column fraud of " + request.labels +
                             "; 1 labelled address is not among the wallets."),
              1);
}

TEST(RiskLabels, FilesBesideTheTransactionsAreReadOnceUnlessTheyAreToBeReadAnew)
{
    const tests::TemporaryFolder folder;
    RiskRequest request = requestFor("standard");
    const RiskResult own = runOf(request);
    request.reference = folder.write(
        "population.json", model::referenceText(analysis::referenceOf(own.prepared, own.options)));
    request.labels = folder.write("labels.csv", labelsFile("wallet,label,rank\n"));
    const RiskResult run = runOf(request);
    std::filesystem::remove(request.labels);
    std::filesystem::remove(request.reference);
    risk::Profile other = run.scored.profile;
    other.bands = {100, 200, 300, 400};
    const auto weighed = scoreAgain(run, request, other);
    ASSERT_TRUE(weighed) << text::sentence(weighed.error());
    EXPECT_EQ(weighed->evaluation->score.positives, 5U);
    const auto anew = scoreAgain(run, request, other, {}, CompanionFiles::ReadAnew);
    ASSERT_FALSE(anew);
    EXPECT_EQ(anew.error().code, ErrorCode::NotFound);
}

TEST(RiskLabels, OtherLabelsLeaveScoresAndTheirStabilityAlone)
{
    const tests::TemporaryFolder folder;
    RiskRequest request = requestFor("standard");
    request.stabilityRuns = 2;
    const RiskResult run = runOf(request);
    request.stabilityRuns = 0;
    request.labels = folder.write("labels.csv", labelsFile("wallet,label,rank\n"));
    const auto labelled = scoreAgain(run, request, run.scored.profile);
    ASSERT_TRUE(labelled && labelled->evaluation);
    EXPECT_EQ(scoresCsv(*labelled), scoresCsv(run));
}

}  // namespace
}  // namespace walletloupe::workflow
