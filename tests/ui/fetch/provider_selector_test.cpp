#include "ui/fetch/provider_selector.h"

#include <QComboBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <gtest/gtest.h>

#include <memory>

namespace walletloupe::ui {
namespace {

class ProviderSelectorTest : public testing::Test {
protected:
    ProviderSelectorTest() { m_selector.show(); }

    QComboBox& dialects() const { return *m_selector.findChildren<QComboBox*>().at(1); }
    QLineEdit& url() const { return *m_selector.findChild<QLineEdit*>(); }

    ProviderSelector m_selector{explorer::builtInProviders(),
                                [](const QString&) { return QString(); }};
};

TEST_F(ProviderSelectorTest, OffersDialectsForAUrlOnly)
{
    EXPECT_FALSE(dialects().isVisible());
    m_selector.setProvider(QStringLiteral("https://explorer.example/api"));
    EXPECT_TRUE(dialects().isVisible());
    EXPECT_FALSE(dialects().accessibleName().isEmpty());
    EXPECT_EQ(m_selector.provider().chainParameter, "chainid");
    m_selector.setProvider(QStringLiteral("routescan"));
    EXPECT_FALSE(dialects().isVisible());
}

TEST_F(ProviderSelectorTest, AsksInTheDialectThatIsChosen)
{
    m_selector.setProvider(QStringLiteral("https://explorer.example/api"));
    QSignalSpy settled(&m_selector, &ProviderSelector::settled);
    QTest::keyClick(&dialects(), Qt::Key_Down);
    QTest::keyClick(&dialects(), Qt::Key_Down);
    EXPECT_EQ(settled.count(), 2);
    EXPECT_EQ(m_selector.dialect().toStdString(), "blockscout");
    EXPECT_EQ(m_selector.provider().chainParameter, "chain_id");
    EXPECT_EQ(m_selector.provider().baseUrl, "https://explorer.example/api");
    m_selector.setDialect(QStringLiteral("gone"));
    EXPECT_EQ(m_selector.dialect(), QString());
    m_selector.setDialect(QStringLiteral("routescan"));
    EXPECT_EQ(m_selector.provider().chainParameter, "");
}

}  // namespace
}  // namespace walletloupe::ui
