#include "ui/export/window_picture.h"

#include "tests/support/wait_until.h"
#include "tests/ui/shell/window_driver.h"

#include <QImage>
#include <gtest/gtest.h>

#include <optional>

namespace walletloupe::ui {
namespace {

TEST(WindowPicture, WaitsForTheWorkToEnd)
{
    tests::WindowDriver driver;
    driver.window().openFile(driver.writeWallets());
    ASSERT_TRUE(driver.session().isBusy());
    std::optional<bool> done;
    bool hadSweep = false;
    const WindowPicture picture(driver.window(), driver.session(), driver.risk(),
                                driver.path("w.png"), [&](const Result<void>& drawn) {
                                    hadSweep = driver.session().comparison() != nullptr;
                                    done = drawn.has_value();
                                });
    ASSERT_TRUE(tests::waitUntil([&] { return done.has_value(); }));
    EXPECT_TRUE(*done);
    EXPECT_TRUE(hadSweep);
    EXPECT_EQ(QImage(driver.path("w.png")).size(), driver.window().size());
}

}  // namespace
}  // namespace walletloupe::ui
