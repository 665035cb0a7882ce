#include "ui/fetch/fetch_form.h"

#include "tests/support/temporary_folder.h"
#include "tests/ui/parts/widgets_in.h"
#include "ui/fetch/address_input.h"
#include "ui/fetch/chain_selector.h"
#include "ui/fetch/key_field.h"

#include <QDoubleSpinBox>
#include <QFile>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>
#include <gtest/gtest.h>

#include <array>

namespace walletloupe::ui {
namespace {

const QString address = QStringLiteral("0x00000000000000000000000000000000000000aa");
const QString secret = QStringLiteral("SECRETKEY123");

explorer::Provider provider(const char* name, const char* title, double callsPerSecond,
                            bool needsKey)
{
    explorer::Provider provider;
    provider.name = name;
    provider.title = title;
    provider.callsPerSecond = callsPerSecond;
    provider.needsKey = needsKey;
    return provider;
}

class FetchFormTest : public testing::Test {
protected:
    FetchFormTest() { m_form.show(); }

    static void runAtOnce(const std::function<void()>& work, QObject*,
                          const std::function<void()>& done)
    {
        work();
        done();
    }
    static QString problemOf(const QString& url)
    {
        return url.startsWith(QStringLiteral("http")) ? QString()
                                                      : QStringLiteral("That is no address.");
    }
    template <class T>
    T& part(const char* name)
    {
        return *tests::named<T>(m_form, name);
    }
    void type(const char* name, const QString& text) { part<QLineEdit>(name).setText(text); }
    void choose(const char* name, const char* text)
    {
        auto& choice = part<QComboBox>(name);
        choice.setCurrentIndex(choice.findText(QString::fromUtf8(text)));
    }
    void giveAddress() { m_form.findChild<AddressInput*>()->setPlainText(address); }
    std::string why() const { return m_form.startProblem().toStdString(); }
    QAbstractButton& start() { return *tests::button(m_form, "Fetch histories"); }

    const std::array<explorer::Provider, 2> m_providers{
        provider("etherscan", "Etherscan", 2.5, true),
        provider("routescan", "Routescan", 1.6, false)};
    FetchForm m_form{m_providers, problemOf, runAtOnce};
};

TEST_F(FetchFormTest, ReportsWhyItCannotStart)
{
    EXPECT_FALSE(start().isEnabled());
    EXPECT_EQ(why(), "Paste or drop the addresses of wallets first.");
    EXPECT_TRUE(tests::sees(m_form, m_form.startProblem()));
    EXPECT_EQ(start().toolTip(), m_form.startProblem());
    m_form.findChild<AddressInput*>()->setPlainText(QStringLiteral("vitalik.eth"));
    EXPECT_NE(why().find("no address among"), std::string::npos) << why();
    giveAddress();
    EXPECT_NE(why().find("Etherscan answers with a key only"), std::string::npos) << why();
    QTest::keyClicks(&part<QLineEdit>("Key"), secret);
    EXPECT_EQ(why(), "");
    EXPECT_TRUE(start().isEnabled());
    m_form.setBusy(true);
    EXPECT_EQ(why(), "Fetching is under way.");
    EXPECT_FALSE(start().isEnabled());
}

TEST_F(FetchFormTest, AnotherExplorerNeedsItsAddress)
{
    giveAddress();
    const QSignalSpy settled(&m_form, &FetchForm::providerSettled);
    choose("Provider", "Custom URL…");
    EXPECT_EQ(why(), "Type the address of the explorer.");
    QTest::keyClicks(&part<QLineEdit>("URL of the provider"), QStringLiteral("ftp:"));
    EXPECT_EQ(why(), "That is no address.");
    type("URL of the provider", QStringLiteral("http://127.0.0.1:9/api"));
    EXPECT_EQ(settled.count(), 0) << "the address may not be whole yet";
    QTest::keyClick(&part<QLineEdit>("URL of the provider"), Qt::Key_Return);
    EXPECT_EQ(settled.count(), 1);
    EXPECT_EQ(why(), "");
    EXPECT_EQ(m_form.choice().provider.name, "http://127.0.0.1:9/api");
}

TEST_F(FetchFormTest, ProposesTheRateLimitOfTheProvider)
{
    EXPECT_EQ(part<QDoubleSpinBox>("Calls a second").value(), 2.5);
    choose("Provider", "Routescan");
    EXPECT_EQ(m_form.choice().callsPerSecond, 1.6);
    EXPECT_EQ(m_form.choice().provider.name, "routescan");
}

TEST_F(FetchFormTest, ChainsHaveNamesOrNumbers)
{
    choose("Provider", "Routescan");
    giveAddress();
    EXPECT_EQ(m_form.choice().chain, 1U);
    choose("Chain", "Arbitrum (42161)");
    EXPECT_EQ(m_form.choice().chain, 42161U);
    choose("Chain", "Another chain…");
    EXPECT_EQ(why(), "Type the number of the chain.");
    type("Number of the chain", QStringLiteral("56"));
    EXPECT_EQ(m_form.choice().chain, 56U);
    EXPECT_EQ(why(), "");
    EXPECT_EQ(chainName(8453), QStringLiteral("Base"));
    EXPECT_EQ(chainName(56), QStringLiteral("chain 56"));
}

TEST_F(FetchFormTest, BlocksAreAllUnlessTheyAreRequested)
{
    choose("Provider", "Routescan");
    giveAddress();
    EXPECT_EQ(m_form.choice().fromBlock, 0U);
    EXPECT_FALSE(m_form.choice().toBlock);
    EXPECT_FALSE(part<QLineEdit>("First block").isVisible());
    tests::button(m_form, "Only some blocks…")->click();
    type("First block", QStringLiteral("1,000"));
    type("Last block", QStringLiteral("999"));
    EXPECT_EQ(why(), "The last block is below the first.");
    type("Last block", QStringLiteral("1000"));
    EXPECT_EQ(why(), "");
    EXPECT_EQ(m_form.choice().fromBlock, 1000U);
    EXPECT_EQ(m_form.choice().toBlock, 1000U);
    type("Last block", QStringLiteral("x"));
    EXPECT_NE(why().find("digits only"), std::string::npos) << why();
    tests::button(m_form, "All blocks")->click();
    EXPECT_EQ(why(), "");
    EXPECT_FALSE(m_form.choice().toBlock);
}

TEST_F(FetchFormTest, RemembersChoicesButNeverTheKey)
{
    const tests::TemporaryFolder folder;
    const QString file = QString::fromStdString(folder.path("settings.ini"));
    giveAddress();
    QTest::keyClicks(&part<QLineEdit>("Key"), secret);
    choose("Chain", "Base (8453)");
    part<QDoubleSpinBox>("Calls a second").setValue(4.5);
    {
        QSettings settings(file, QSettings::IniFormat);
        m_form.saveInputs(settings);
    }
    QFile written(file);
    ASSERT_TRUE(written.open(QIODevice::ReadOnly));
    EXPECT_FALSE(written.readAll().contains(secret.toLatin1()));
    FetchForm next(m_providers, problemOf, runAtOnce);
    next.restoreInputs(QSettings(file, QSettings::IniFormat));
    EXPECT_EQ(next.choice().chain, 8453U);
    EXPECT_EQ(next.choice().callsPerSecond, 4.5);
    EXPECT_EQ(next.choice().provider.name, "etherscan");
    EXPECT_EQ(next.key().typedKey(), QString());
}

TEST_F(FetchFormTest, EveryInputHasAName)
{
    const tests::Inputs inputs = tests::inputsOf(m_form);
    EXPECT_GE(inputs.count, 12);
    EXPECT_EQ(inputs.nameless, "");
}

}  // namespace
}  // namespace walletloupe::ui
