#include "ui/fetch/fetch_keys.h"

#include "tests/ui/page/page_services.h"
#include "tests/ui/parts/widgets_in.h"
#include "ui/fetch/fetch_form.h"
#include "ui/fetch/key_field.h"

#include <QPushButton>
#include <gtest/gtest.h>

namespace walletloupe::ui {
namespace {

const QString secret = QStringLiteral("SECRETKEY123");

class FetchKeysTest : public testing::Test {
protected:
    FetchKeysTest() { qunsetenv("WALLETLOUPE_API_KEY"); }

    QString keyFor(const char* provider)
    {
        QString found = QStringLiteral("never called");
        m_keys.withKey(QString::fromLatin1(provider),
                       [&found](const QString& key) { found = key; });
        return found;
    }

    tests::PageServices m_served;
    FetchForm m_form{explorer::builtInProviders().first(1),
                     [](const QString&) { return QString(); }, m_served.services().runInBackground};
    FetchKeys m_keys{m_served.keys, m_form};
};

TEST_F(FetchKeysTest, ATypedKeyIsUsedForTheChosenExplorerAlone)
{
    EXPECT_EQ(keyFor("etherscan"), QString());
    tests::named<QLineEdit>(m_form, "Key")->setText(secret);
    EXPECT_EQ(keyFor("etherscan"), secret);
    EXPECT_EQ(keyFor("another"), QString());
}

TEST_F(FetchKeysTest, KeepsAndForgets)
{
    m_keys.begin();
    Q_EMIT m_form.key().keepRequested(secret);
    EXPECT_EQ(keyFor("etherscan"), secret);
    tests::button(m_form, "Forget")->click();
    EXPECT_EQ(keyFor("etherscan"), QString());
}

}  // namespace
}  // namespace walletloupe::ui
