#include "core/workflow/segmentation/result_saver.h"

#include "core/csv/writing/csv_writer.h"
#include "core/model/model_file.h"
#include "core/synthetic/sample_wallets.h"
#include "core/workflow/segmentation/segmentation_session.h"
#include "tests/support/fixed_clock.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/wait_until.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace walletloupe::workflow {
namespace {

using tests::waitUntil;

/// A session with a fit of 200 wallets, and what its saver says.
class ResultSaverTest : public testing::Test {
protected:
    ResultSaverTest()
    {
        QObject::connect(&m_saver, &ResultSaver::saved, &m_saver,
                         [this](const QString& path) { m_saved.push_back(path); });
        QObject::connect(&m_saver, &ResultSaver::failed, &m_saver,
                         [this](const Error& error) { m_errors.push_back(error.message); });
        QObject::connect(&m_session, &SegmentationSession::styleChanged, &m_session,
                         [this](bool isSaved) { m_styleIsSaved = isSaved; });
    }

    QString path(const char* name) const { return QString::fromStdString(m_folder.path(name)); }

    void fit()
    {
        ASSERT_TRUE(
            csv::writeAtomically(m_folder.path("wallets.csv"), synthetic::sampleWallets(200, 42)));
        m_session.openWallets(path("wallets.csv"));
        ASSERT_TRUE(waitUntil([this] { return !m_session.isBusy(); }));
        m_session.fit({});
        ASSERT_TRUE(waitUntil([this] { return !m_session.isBusy(); }));
        ASSERT_NE(m_session.predictor(), nullptr);
    }

    void name(const char* first)
    {
        m_session.setClusterStyle({{first, "", ""}, {"", "", ""}});
        ASSERT_TRUE(waitUntil([this] { return !m_session.isBusy(); }));
        ASSERT_FALSE(m_styleIsSaved);
    }

    void waitForSaves(std::size_t count)
    {
        ASSERT_TRUE(waitUntil([&] { return m_saved.size() + m_errors.size() == count; }));
    }

    tests::TemporaryFolder m_folder;
    tests::FixedClock m_clock;
    SegmentationSession m_session{m_clock};
    ResultSaver m_saver{m_session};
    std::vector<QString> m_saved;
    std::vector<std::string> m_errors;
    bool m_styleIsSaved = true;
};

TEST_F(ResultSaverTest, ReportsWhatIsMissing)
{
    m_saver.saveModel(path("m.wlm.json"));
    m_saver.saveLabels(path("labels.csv"));
    m_saver.saveSweep(path("sweep.json"));
    EXPECT_EQ(m_errors,
              (std::vector<std::string>{"There is no model to save yet; fit one first.",
                                        "There are no labels to save yet; fit a model first.",
                                        "There is no comparison of k to save yet."}));
}

TEST_F(ResultSaverTest, SavesLabelsAndTheSweep)
{
    fit();
    analysis::SweepOptions options;
    options.to = 3;
    options.bootstraps = 0;
    m_session.chooseK({options, {}});
    ASSERT_TRUE(waitUntil([this] { return m_session.comparison() != nullptr; }));
    m_saver.saveLabels(path("labels.csv"));
    m_saver.saveSweep(path("sweep.json"));
    waitForSaves(2);
    EXPECT_EQ(m_saved, (std::vector<QString>{path("labels.csv"), path("sweep.json")}));
    EXPECT_EQ(m_folder.read("labels.csv").rfind("wallet,cluster,", 0), 0U);
    EXPECT_EQ(m_folder.read("sweep.json").front(), '{');
}

TEST_F(ResultSaverTest, EverySaveIsHeardOf)
{
    fit();
    m_saver.saveModel(path("no/such/m.wlm.json"));
    m_saver.saveLabels(path("labels.csv"));
    m_saver.saveModel(path("m.wlm.json"));
    waitForSaves(3);
    EXPECT_EQ(m_saved, (std::vector<QString>{path("labels.csv"), path("m.wlm.json")}));
    ASSERT_EQ(m_errors.size(), 1U);
    EXPECT_NE(m_errors[0].find("no/such"), std::string::npos) << m_errors[0];
}

TEST_F(ResultSaverTest, AModelFileKeepsTheNames)
{
    fit();
    name("Whales");
    m_saver.saveModel(path("m.wlm.json"));
    waitForSaves(1);
    EXPECT_TRUE(m_styleIsSaved);
    EXPECT_EQ(model::readModel(m_folder.path("m.wlm.json"))->names[0], "Whales");
}

TEST_F(ResultSaverTest, AnExportKeepsNoNames)
{
    fit();
    name("Whales");
    m_saver.saveModel(path("m.onnx"));
    m_saver.saveModel(path("m.sql"));
    m_saver.saveModel(path("m.PY"));
    waitForSaves(3);
    EXPECT_EQ(m_saved.size(), 3U);
    EXPECT_FALSE(m_styleIsSaved);
}

TEST_F(ResultSaverTest, AModelOfBeforeLeavesTheNewNamesUnsaved)
{
    fit();
    name("Whales");
    const auto before = m_session.predictor()->model();
    name("Minnows");
    m_saver.saveModel(before, path("before.wlm.json"));
    waitForSaves(1);
    EXPECT_FALSE(m_styleIsSaved);
    EXPECT_EQ(model::readModel(m_folder.path("before.wlm.json"))->names[0], "Whales");
}

}  // namespace
}  // namespace walletloupe::workflow
