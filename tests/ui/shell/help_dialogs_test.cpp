#include "ui/shell/help_dialogs.h"

#include "core/base/version.h"
#include "tests/ui/page/page_services.h"
#include "ui/risk/risk_page.h"
#include "ui/shell/actions.h"

#include <QMessageBox>
#include <QWidget>
#include <gtest/gtest.h>

namespace walletloupe::ui {
namespace {

TEST(HelpDialogs, ListTheKeysOfTheActions)
{
    QWidget window;
    window.show();
    const Actions actions(nullptr);
    tests::PageServices served;
    RiskPage risk(served.services());
    showShortcuts(&window, actions, {&risk});
    const auto* box = window.findChild<QMessageBox*>();
    ASSERT_NE(box, nullptr);
    for (const char* key : {"Ctrl+O", "Ctrl+S", "Ctrl+1", "Ctrl+3", "Ctrl+T", "Esc", "Ctrl+Return"})
        EXPECT_TRUE(box->text().contains(QLatin1String(key))) << key;
}

TEST(HelpDialogs, NameVersionAndLicence)
{
    QWidget window;
    window.show();
    showAbout(&window);
    const auto* box = window.findChild<QMessageBox*>();
    ASSERT_NE(box, nullptr);
    EXPECT_NE(box->text().toStdString().find(programVersion()), std::string::npos);
    EXPECT_TRUE(box->text().contains(QStringLiteral("GNU General Public License")));
}

}  // namespace
}  // namespace walletloupe::ui
