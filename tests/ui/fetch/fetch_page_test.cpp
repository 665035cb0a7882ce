#include "ui/fetch/fetch_page.h"

#include "core/base/clock.h"
#include "tests/support/replay/replay_explorer.h"
#include "tests/support/replay/synthetic_history.h"
#include "tests/support/wait_until.h"
#include "tests/ui/shell/window_driver.h"
#include "ui/fetch/address_input.h"
#include "ui/fetch/fetch_form.h"
#include "ui/fetch/fetch_header.h"
#include "ui/fetch/fetch_table.h"
#include "ui/fetch/fetch_table_model.h"
#include "ui/risk/risk_page.h"
#include "ui/tables/table_view.h"

#include <QComboBox>
#include <QDirIterator>
#include <QDoubleSpinBox>
#include <QDragEnterEvent>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QTest>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>

namespace walletloupe::ui {
namespace {

using tests::waitUntil;

const QString secret = QStringLiteral("SECRETKEY123");

/// The place "Fetch" with an explorer on this machine.
class FetchControllerTest : public testing::Test {
protected:
    FetchControllerTest()
    {
        qunsetenv("WALLETLOUPE_API_KEY");
        m_driver.key(Qt::Key_7, Qt::ControlModifier);
        m_page = m_driver.window().findChild<FetchPage*>();
    }
    ~FetchControllerTest() override { qunsetenv("WALLETLOUPE_API_KEY"); }

    /// Serves four wallets, the last of which has no rows, to who brings the key.
    void serve(const std::string& script = {})
    {
        replay::ReplayConfig config;
        config.history = m_history;
        config.callsPerSecond = 0;
        config.rules.key = secret.toStdString();
        config.script = *replay::readFaultScript(script, "script");
        ASSERT_TRUE(m_explorer.start(std::move(config)));
        ask(m_explorer.address());
    }
    void ask(const QString& explorer)
    {
        auto* names = m_driver.find<QComboBox>("Provider");
        names->setCurrentIndex(names->count() - 1);
        auto* url = m_driver.find<QLineEdit>("URL of the provider");
        url->setText(explorer);
        QTest::keyClick(url, Qt::Key_Return);
        m_driver.find<QDoubleSpinBox>("Calls a second")->setValue(0.0);
        QString addresses;
        for (const auto& wallet : m_history->wallets())
            addresses += QString::fromStdString(chain::checksumText(wallet.address)) + u'\n';
        m_page->findChild<AddressInput*>()->setPlainText(addresses);
    }
    void typeKey() { QTest::keyClicks(m_driver.find<QLineEdit>("Key"), secret); }
    void fetch()
    {
        m_driver.click("Fetch histories");
        waitUntilFetched();
    }
    void waitUntilFetched() { m_driver.waitUntilIdle(); }
    /// How many wallets have each word for a state.
    std::map<std::string, int> states() const
    {
        std::map<std::string, int> counts;
        const auto* rows = m_page->findChild<FetchTable*>()->findChild<TableView*>()->model();
        for (int row = 0; row < rows->rowCount(); ++row)
            ++counts[rows->index(row, FetchTableModel::State).data().toString().toStdString()];
        return counts;
    }
    std::string far() const
    {
        return m_driver.find<QLabel>("How far fetching is")->text().toStdString();
    }
    bool saysAnywhere(const char* words) const
    {
        const auto labels = m_driver.window().findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(), [words](const QLabel* label) {
            return label->isVisible() && label->text().contains(QString::fromUtf8(words));
        });
    }
    QMessageBox* question() const
    {
        for (auto* box : m_driver.window().findChildren<QMessageBox*>()) {
            if (box->isVisible())
                return box;
        }
        return nullptr;
    }
    void answer(const char* text) const
    {
        ASSERT_NE(question(), nullptr);
        for (auto* button : question()->buttons()) {
            if (QString(button->text()).remove(u'&') == QString::fromUtf8(text))
                return QTest::mouseClick(button, Qt::LeftButton);
        }
        FAIL() << text;
    }

    SystemClock m_clock;
    std::shared_ptr<const replay::SyntheticHistory> m_history =
        std::make_shared<replay::SyntheticHistory>(replay::SyntheticSettings{120, 4, 42, 1, 0});
    replay::ReplayExplorer m_explorer{m_clock};
    tests::MemoryVault m_vault;
    mutable tests::WindowDriver m_driver{&m_vault};
    FetchPage* m_page = nullptr;
};

TEST_F(FetchControllerTest, TheKeysLeadThereAndItReportsWhatWillHappen)
{
    EXPECT_TRUE(m_page->isVisible());
    EXPECT_TRUE(saysAnywhere("nobody else"));
    EXPECT_EQ(m_driver.find<QLabel>("What is kept")->text(), QStringLiteral("Nothing is kept."));
    EXPECT_FALSE(QFile::exists(m_driver.path("histories.sqlite"))) << "looking makes no file";
    EXPECT_FALSE(m_driver.button("Clear…")->isEnabled());
}

TEST_F(FetchControllerTest, FetchesAndReportsHowEachWalletStands)
{
    serve();
    typeKey();
    fetch();
    EXPECT_EQ(states(), (std::map<std::string, int>{{"Complete", 3}, {"Empty", 1}}));
    EXPECT_NE(far().find("3 complete · 1 empty"), std::string::npos) << far();
    EXPECT_NE(far().find("120 new rows"), std::string::npos) << far();
    EXPECT_NE(far().find("calls"), std::string::npos) << far();
    EXPECT_EQ(m_driver.button("Retry unfinished"), nullptr);
    EXPECT_EQ(m_driver.button("Pause"), nullptr);
    ASSERT_TRUE(waitUntil([this] {
        return m_driver.find<QLabel>("What is kept")->text().contains(QStringLiteral("120 rows"));
    }));
}

TEST_F(FetchControllerTest, TheKeyIsInNoTextAndNoFile)
{
    serve();
    typeKey();
    m_vault.isThere = false;
    m_driver.click("Remember");
    EXPECT_EQ(m_driver.find<QLineEdit>("Key")->text(), QString());
    EXPECT_TRUE(m_driver.find<QLabel>("Where the key is")
                    ->text()
                    .contains(QStringLiteral("There is no keychain")));
    fetch();
    EXPECT_EQ(states()["Complete"], 3);
    m_driver.click("Score wallets");
    ASSERT_TRUE(waitUntil([this] { return m_driver.risk().run() != nullptr; }));
    m_driver.settings().sync();
    QDirIterator files(QString::fromStdString(m_driver.folder().path("")), QDir::Files,
                       QDirIterator::Subdirectories);
    int count = 0;
    while (files.hasNext()) {
        QFile file(files.next());
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        EXPECT_FALSE(file.readAll().contains(secret.toLatin1())) << file.fileName().toStdString();
        ++count;
    }
    EXPECT_GE(count, 4) << "settings, store, transactions and their coverage";
    for (const auto* label : m_driver.window().findChildren<QLabel*>())
        EXPECT_FALSE(label->text().contains(secret)) << label->text().toStdString();
}

TEST_F(FetchControllerTest, KeepsTheKeyInTheKeychainAndForgetsIt)
{
    typeKey();
    m_driver.click("Remember");
    ASSERT_EQ(m_vault.secrets.size(), 1U);
    EXPECT_EQ(m_vault.secrets.begin()->second, secret);
    auto* names = m_driver.find<QComboBox>("Provider");
    names->setCurrentIndex(1);
    EXPECT_EQ(m_driver.button("Forget"), nullptr) << "that of another one";
    names->setCurrentIndex(0);
    m_driver.click("Forget");
    EXPECT_TRUE(m_vault.secrets.empty());
}

TEST_F(FetchControllerTest, TheKeyOfTheEnvironmentWins)
{
    m_vault.secrets[QStringLiteral("api-key/etherscan")] = QStringLiteral("other");
    qputenv("WALLETLOUPE_API_KEY", secret.toLatin1());
    serve();
    EXPECT_FALSE(m_driver.find<QLineEdit>("Key")->isEnabled());
    fetch();
    EXPECT_EQ(states()["Complete"], 3);
}

TEST_F(FetchControllerTest, AWrongKeyIsReportedAndCanBeMended)
{
    serve();
    QTest::keyClicks(m_driver.find<QLineEdit>("Key"), QStringLiteral("WRONG"));
    fetch();
    EXPECT_EQ(states().count("Complete"), 0U);
    EXPECT_NE(m_driver.stripText(), QString());
    EXPECT_FALSE(m_driver.stripText().contains(QStringLiteral("WRONG")));
    EXPECT_TRUE(m_driver.stripText().contains(QStringLiteral("Retry unfinished")));
    m_driver.find<QLineEdit>("Key")->clear();
    typeKey();
    m_driver.click("Retry unfinished");
    waitUntilFetched();
    EXPECT_EQ(states(), (std::map<std::string, int>{{"Complete", 3}, {"Empty", 1}}));
    EXPECT_EQ(m_driver.stripText(), QString());
}

TEST_F(FetchControllerTest, AnExplorerThatIsNotThereIsNoEmptyHistory)
{
    // Port 1 of this machine: nobody listens there.
    ask(QStringLiteral("http://127.0.0.1:1/api"));
    m_driver.click("Fetch histories");
    m_driver.click("Cancel");
    waitUntilFetched();
    EXPECT_EQ(states().count("Empty"), 0U);
    EXPECT_EQ(states().count("Complete"), 0U);
    EXPECT_NE(m_driver.button("Retry unfinished"), nullptr);
}

TEST_F(FetchControllerTest, PausesResumesAndCancels)
{
    serve("from 3 stall:600000");
    typeKey();
    m_driver.click("Fetch histories");
    EXPECT_FALSE(m_driver.button("Fetch histories")->isEnabled());
    EXPECT_EQ(m_driver.button("Score wallets"), nullptr);
    m_driver.click("Pause");
    EXPECT_EQ(far().rfind("Paused", 0), 0U) << far();
    EXPECT_TRUE(m_driver.statusText().contains(QStringLiteral("paused")));
    m_driver.click("Resume");
    EXPECT_NE(m_driver.button("Pause"), nullptr);
    m_driver.click("Cancel");
    waitUntilFetched();
    EXPECT_NE(m_driver.button("Retry unfinished"), nullptr);
    EXPECT_TRUE(m_driver.button("Fetch histories")->isEnabled());
}

TEST_F(FetchControllerTest, LeadsStraightIntoRisk)
{
    serve();
    typeKey();
    fetch();
    m_driver.click("Score wallets");
    ASSERT_TRUE(waitUntil([this] { return m_driver.risk().run() != nullptr; }));
    m_driver.waitUntilIdle();
    EXPECT_TRUE(m_driver.window().findChild<RiskPage*>()->isVisible());
    ASSERT_EQ(m_driver.risk().run()->features.coverages.size(), 1U);
    EXPECT_EQ(m_driver.risk().run()->features.coverages[0].wallets.size(), 4U);
    EXPECT_TRUE(saysAnywhere("The whole history was fetched."));
    EXPECT_TRUE(QFile::exists(m_driver.path("fetched-2026-01-02-000000.csv")));
}

TEST_F(FetchControllerTest, SavesTransactionsToTheGivenPath)
{
    serve();
    typeKey();
    fetch();
    m_driver.click("Save…");
    m_driver.answerFileDialog(m_driver.path("mine.csv"));
    ASSERT_TRUE(
        waitUntil([this] { return m_driver.statusText().contains(QStringLiteral("mine.csv")); }));
    EXPECT_TRUE(QFile::exists(m_driver.path("mine.csv")));
    EXPECT_TRUE(m_page->isVisible());
}

TEST_F(FetchControllerTest, ClearsWhatIsKeptAfterAQuestion)
{
    serve();
    typeKey();
    fetch();
    m_driver.click("Clear…");
    answer("Cancel");
    m_driver.click("Clear…");
    answer("Clear");
    ASSERT_TRUE(waitUntil([this] {
        return m_driver.find<QLabel>("What is kept")->text() == QStringLiteral("Nothing is kept.");
    }));
}

TEST_F(FetchControllerTest, ClosingConfirmsWhileFetching)
{
    serve("from 3 stall:600000");
    typeKey();
    m_driver.click("Fetch histories");
    m_driver.window().close();
    EXPECT_TRUE(m_driver.window().isVisible());
    answer("Cancel");
    EXPECT_NE(m_driver.button("Pause"), nullptr) << "it goes on";
    m_driver.window().close();
    answer("Stop and close");
    EXPECT_FALSE(m_driver.window().isVisible());
    waitUntilFetched();
}

TEST_F(FetchControllerTest, FocusDoesNotStrayWhenButtonsGo)
{
    serve("from 3 stall:600000");
    typeKey();
    m_driver.click("Fetch histories");
    EXPECT_EQ(m_driver.window().focusWidget()->accessibleName(), QStringLiteral("Fetched wallets"));
    auto* cancel = m_page->findChild<FetchHeader*>()->findChildren<QPushButton*>().at(1);
    ASSERT_EQ(cancel->text(), QStringLiteral("Cancel"));
    cancel->setFocus();
    cancel->click();
    waitUntilFetched();
    EXPECT_EQ(m_driver.window().focusWidget(), m_driver.button("Score wallets"));
}

TEST_F(FetchControllerTest, EscapeElsewhereMeansWhatIsDoneThere)
{
    serve("from 3 stall:600000");
    typeKey();
    m_driver.click("Fetch histories");
    const auto goes = [this] { return m_page->findChild<QProgressBar*>()->isVisibleTo(m_page); };
    m_driver.key(Qt::Key_1, Qt::ControlModifier);
    m_driver.window().openFile(m_driver.writeWallets());
    ASSERT_TRUE(m_driver.session().isBusy());
    m_driver.key(Qt::Key_Escape);
    ASSERT_TRUE(waitUntil([this] { return !m_driver.session().isBusy(); }));
    // Work that gives a run that was stopped the time to end.
    m_driver.window().openFile(m_driver.writeWallets());
    ASSERT_TRUE(waitUntil([this] { return !m_driver.session().isBusy(); }));
    EXPECT_TRUE(goes());
    EXPECT_TRUE(m_driver.statusText().contains(QStringLiteral("Fetching histories")));
    m_driver.key(Qt::Key_Escape);
    waitUntilFetched();
    EXPECT_FALSE(goes());
}

TEST_F(FetchControllerTest, FilesDroppedAnywhereOnThePageAreLists)
{
    const QString list = QString::fromStdString(m_driver.folder().write(
        "list.txt", chain::lowerCaseText(m_history->wallets()[0].address) + "\n"));
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(list)});
    QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_page, &enter);
    EXPECT_TRUE(enter.isAccepted());
    QDropEvent drop({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_page, &drop);
    EXPECT_EQ(m_driver.find<QLabel>("Count of addresses")->text(), QStringLiteral("1 address."));
}

TEST_F(FetchControllerTest, RemembersExplorerAndChain)
{
    serve();
    typeKey();
    fetch();
    m_driver.restart();
    m_driver.key(Qt::Key_7, Qt::ControlModifier);
    auto* names = m_driver.find<QComboBox>("Provider");
    EXPECT_EQ(names->currentIndex(), names->count() - 1);
    EXPECT_EQ(m_driver.find<QLineEdit>("URL of the provider")->text(), m_explorer.address());
    EXPECT_EQ(m_driver.find<QLineEdit>("Key")->text(), QString());
}

}  // namespace
}  // namespace walletloupe::ui
