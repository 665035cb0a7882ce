#include "core/analysis/segmentation/cluster_findings.h"
#include "core/model/model_file.h"
#include "tests/support/wait_until.h"
#include "tests/ui/shell/window_driver.h"

#include <QFile>
#include <QLineEdit>
#include <QMenu>
#include <QTest>
#include <QToolButton>
#include <gtest/gtest.h>

namespace walletloupe::ui {
namespace {

using tests::WindowDriver;

class Explore : public testing::Test {
protected:
    Explore()
    {
        m_driver.open(m_driver.writeWallets());
        m_driver.window().showPage(QStringLiteral("explore"));
        m_driver.window().showView(QStringLiteral("profile"));
    }

    QLineEdit* nameEdit(const char* name = "Name of cluster 1")
    {
        return m_driver.find<QLineEdit>(name);
    }

    void typeName(const QString& name)
    {
        QLineEdit* edit = nameEdit();
        ASSERT_NE(edit, nullptr);
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, name);
        QTest::keyClick(edit, Qt::Key_Return);
        m_driver.waitUntilIdle();
    }

    std::string name() { return m_driver.session().labelling()->clusterNames[1]; }

    WindowDriver m_driver;
};

TEST_F(Explore, ATypedNameIsInTheSavedModel)
{
    typeName(QStringLiteral("Whales"));
    EXPECT_EQ(name(), "Whales");
    EXPECT_TRUE(m_driver.window().isWindowModified());
    const QString path = m_driver.path("named.wlm.json");
    m_driver.key(Qt::Key_S, Qt::ControlModifier);
    m_driver.answerFileDialog(path);
    EXPECT_TRUE(tests::waitUntil([this] { return !m_driver.window().isWindowModified(); }));
    const auto saved = model::readModel(path.toStdString());
    ASSERT_TRUE(saved) << saved.error().message;
    EXPECT_EQ(saved->names[1], "Whales");
    m_driver.session().openModel(path);
    m_driver.waitUntilIdle();
    EXPECT_EQ(nameEdit()->text(), QStringLiteral("Whales"));
}

TEST_F(Explore, AChosenColourReachesLabelsAndModel)
{
    auto* button = m_driver.find<QToolButton>("Colour of cluster 0");
    ASSERT_NE(button, nullptr);
    button->menu()->actions().at(3)->trigger();
    m_driver.waitUntilIdle();
    EXPECT_EQ(m_driver.session().labelling()->clusterColors[0], "#a8478a");
    EXPECT_EQ(m_driver.session().segmentation()->model.colors[0], "#a8478a");
}

TEST_F(Explore, UndoAndRedoNames)
{
    const auto labels = m_driver.session().labelling()->labels.size();
    typeName(QStringLiteral("Whales"));
    QTest::keyClick(nameEdit(), Qt::Key_Z, Qt::ControlModifier);
    m_driver.waitUntilIdle();
    EXPECT_EQ(name(), "");
    EXPECT_EQ(nameEdit()->text(), QString());
    m_driver.click("Redo");
    m_driver.waitUntilIdle();
    EXPECT_EQ(name(), "Whales");
    EXPECT_EQ(m_driver.session().labelling()->labels.size(), labels);
    ASSERT_NE(m_driver.session().findings(), nullptr);
    EXPECT_EQ(m_driver.session().findings()->labelling, m_driver.session().labelling());
}

TEST_F(Explore, NamesThatAFitTookCanBeBroughtBack)
{
    typeName(QStringLiteral("Whales"));
    analysis::SegmentOptions options;
    options.kMeans.nClusters = 2;
    m_driver.session().fit(options);
    m_driver.waitUntilIdle();
    EXPECT_EQ(name(), "");
    m_driver.click("Bring them back");
    m_driver.waitUntilIdle();
    EXPECT_EQ(m_driver.session().labelling()->clusterNames.size(), 3U);
    EXPECT_EQ(name(), "Whales");
    EXPECT_EQ(nameEdit()->text(), QStringLiteral("Whales"));
}

TEST_F(Explore, ACancelledExaminationBeginsAgainWithOneClick)
{
    workflow::SegmentationSession& session = m_driver.session();
    const auto cancelling = QObject::connect(
        &session, &workflow::SegmentationSession::activityChanged, &session, [&session] {
            if (session.labelling() && !session.findings())
                session.cancel();
        });
    session.examine();
    m_driver.waitUntilIdle();
    QObject::disconnect(cancelling);
    ASSERT_EQ(session.findings(), nullptr);
    ASSERT_NE(session.labelling(), nullptr);
    EXPECT_EQ(nameEdit(), nullptr);
    m_driver.click("Examine again");
    EXPECT_EQ(m_driver.button("Examine again"), nullptr) << "it is under way";
    m_driver.waitUntilIdle();
    EXPECT_NE(session.findings(), nullptr);
    EXPECT_NE(nameEdit(), nullptr);
}

TEST_F(Explore, NamesThatAModelTookCanBeBroughtBack)
{
    m_driver.key(Qt::Key_S, Qt::ControlModifier);
    m_driver.answerFileDialog(m_driver.path("other.wlm.json"));
    ASSERT_TRUE(
        tests::waitUntil([this] { return QFile::exists(m_driver.path("other.wlm.json")); }));
    typeName(QStringLiteral("Whales"));
    m_driver.open(m_driver.path("other.wlm.json"));
    EXPECT_EQ(name(), "");
    m_driver.click("Bring them back");
    m_driver.waitUntilIdle();
    EXPECT_EQ(name(), "Whales");
    EXPECT_FALSE(m_driver.session().hasOpenedModel());
    EXPECT_TRUE(m_driver.window().isWindowModified());
}

TEST_F(Explore, NamesOfAFileThatIsLeftCanBeSaved)
{
    typeName(QStringLiteral("Whales"));
    m_driver.open(m_driver.writeWallets("next.csv"));
    EXPECT_FALSE(m_driver.window().isWindowModified());
    EXPECT_TRUE(m_driver.stripText().contains(QStringLiteral("wallets.csv are in no file")))
        << m_driver.stripText().toStdString();
    m_driver.click("Save them…");
    const QString path = m_driver.path("left.wlm.json");
    m_driver.answerFileDialog(path);
    ASSERT_TRUE(tests::waitUntil([&] { return QFile::exists(path); }));
    const auto saved = model::readModel(path.toStdString());
    ASSERT_TRUE(saved) << saved.error().message;
    EXPECT_EQ(saved->names[1], "Whales");
    EXPECT_EQ(saved->trainingFile, "wallets.csv");
}

TEST_F(Explore, NamesOfAnOpenedModelGoWithItToTheNextFile)
{
    m_driver.key(Qt::Key_S, Qt::ControlModifier);
    m_driver.answerFileDialog(m_driver.path("m.wlm.json"));
    ASSERT_TRUE(tests::waitUntil([this] { return QFile::exists(m_driver.path("m.wlm.json")); }));
    m_driver.open(m_driver.path("m.wlm.json"));
    typeName(QStringLiteral("Whales"));
    m_driver.open(m_driver.writeWallets("next.csv"));
    EXPECT_EQ(name(), "Whales");
    EXPECT_TRUE(m_driver.window().isWindowModified());
    EXPECT_EQ(m_driver.button("Save them…"), nullptr);
}

TEST_F(Explore, ShowsTheViewRequested)
{
    m_driver.window().showView(QStringLiteral("silhouette"));
    EXPECT_EQ(nameEdit(), nullptr);
    m_driver.window().showView(QStringLiteral("no such view"));
    EXPECT_EQ(nameEdit(), nullptr);
    m_driver.window().showView(QStringLiteral("profile"));
    EXPECT_NE(nameEdit(), nullptr);
}

}  // namespace
}  // namespace walletloupe::ui
