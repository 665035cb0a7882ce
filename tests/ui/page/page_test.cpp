#include "ui/page/page.h"

#include "tests/ui/page/page_services.h"

#include <gtest/gtest.h>

#include <memory>

namespace walletloupe::ui {
namespace {

/// A page with nothing but what every page must have.
class PlainPage final : public Page {
public:
    static PageInfo info()
    {
        return {QStringLiteral("plain"), QStringLiteral("&Plain"), {}, {}, {}};
    }

    using Page::Page;
    using Page::services;

    void focusFirst() override { setFocus(); }
};

TEST(Page, IsMadeByItsEntryAndServed)
{
    tests::PageServices served;
    const PageEntry entry = pageEntry<PlainPage>();
    EXPECT_EQ(entry.info().id, QStringLiteral("plain"));
    const std::unique_ptr<Page> page(entry.make(served.services()));
    const auto* plain = dynamic_cast<const PlainPage*>(page.get());
    ASSERT_NE(plain, nullptr);
    EXPECT_EQ(&plain->services().settings, &served.settings);
    EXPECT_EQ(&plain->services().sessions.risk, &served.risk);
}

TEST(Page, HasNothingOfItsOwnUnlessItReportsSo)
{
    tests::PageServices served;
    PlainPage page(served.services());
    EXPECT_TRUE(page.pageActions().open.isEmpty());
    EXPECT_TRUE(page.pageActions().save.isEmpty());
    EXPECT_TRUE(page.exportables().isEmpty());
    EXPECT_FALSE(page.reads(served.path("wallets.csv")));
    EXPECT_FALSE(page.openSample());
    page.saveState(served.settings);
    EXPECT_TRUE(served.settings.allKeys().isEmpty());
}

}  // namespace
}  // namespace walletloupe::ui
