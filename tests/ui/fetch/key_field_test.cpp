#include "ui/fetch/key_field.h"

#include "tests/ui/parts/widgets_in.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <gtest/gtest.h>

namespace walletloupe::ui {
namespace {

const QString secret = QStringLiteral("SECRETKEY123");

explorer::Provider provider(const char* name, bool needsKey)
{
    explorer::Provider provider;
    provider.name = name;
    provider.title = QString::fromLatin1(name).toUpper().toStdString();
    provider.needsKey = needsKey;
    return provider;
}

class KeyFieldTest : public testing::Test {
protected:
    KeyFieldTest()
    {
        m_field.setProvider(provider("etherscan", true));
        m_field.show();
    }

    QLineEdit& line() { return *tests::named<QLineEdit>(m_field, "Key"); }
    std::string where() const
    {
        return tests::named<QLabel>(m_field, "Where the key is")->text().toStdString();
    }
    bool says(const char* words) const { return where().find(words) != std::string::npos; }

    KeyField m_field;
};

TEST_F(KeyFieldTest, AKeyIsNeededWhereTheProviderRequestsOne)
{
    EXPECT_FALSE(m_field.suffices());
    EXPECT_TRUE(says("with a key only")) << where();
    m_field.setProvider(provider("routescan", false));
    EXPECT_TRUE(m_field.suffices());
    EXPECT_TRUE(says("without a key")) << where();
}

TEST_F(KeyFieldTest, ATypedKeyIsNeverToBeRead)
{
    EXPECT_EQ(line().echoMode(), QLineEdit::Password);
    QTest::keyClicks(&line(), secret);
    EXPECT_EQ(m_field.typedKey(), secret);
    EXPECT_TRUE(m_field.suffices());
    EXPECT_FALSE(line().displayText().contains(secret));
    for (const QString& text : tests::visibleTexts(m_field))
        EXPECT_FALSE(text.contains(secret)) << text.toStdString();
}

TEST_F(KeyFieldTest, KeepsAndReportsWhere)
{
    const QSignalSpy kept(&m_field, &KeyField::keepRequested);
    EXPECT_FALSE(tests::button(m_field, "Remember")->isEnabled());
    QTest::keyClicks(&line(), secret);
    tests::button(m_field, "Remember")->click();
    ASSERT_EQ(kept.count(), 1);
    EXPECT_EQ(kept[0][0].toString(), secret);
    m_field.setStored(workflow::KeyOrigin::Keychain, true);
    EXPECT_EQ(m_field.typedKey(), QString());
    EXPECT_TRUE(says("is in the system's keychain")) << where();
    const QSignalSpy forgotten(&m_field.forget(), &QPushButton::clicked);
    tests::button(m_field, "Forget")->click();
    EXPECT_EQ(forgotten.count(), 1);
}

TEST_F(KeyFieldTest, ReportsPlainlyThatThereIsNoKeychain)
{
    m_field.setStored(workflow::KeyOrigin::None, false);
    QTest::keyClicks(&line(), secret);
    EXPECT_TRUE(says("There is no keychain on this system")) << where();
    m_field.setStored(workflow::KeyOrigin::Session, false);
    EXPECT_TRUE(says("lasts until the program closes")) << where();
    EXPECT_TRUE(m_field.suffices());
}

TEST_F(KeyFieldTest, TheEnvironmentWins)
{
    QTest::keyClicks(&line(), secret);
    m_field.setStored(workflow::KeyOrigin::Environment, true);
    EXPECT_FALSE(line().isEnabled());
    EXPECT_EQ(m_field.typedKey(), QString());
    EXPECT_TRUE(says("WALLETLOUPE_API_KEY")) << where();
}

TEST_F(KeyFieldTest, AKeyGoesToNoOtherProvider)
{
    QTest::keyClicks(&line(), secret);
    m_field.setProvider(provider("blockscout", true));
    EXPECT_EQ(line().text(), QString());
    EXPECT_FALSE(m_field.suffices());
}

}  // namespace
}  // namespace walletloupe::ui
