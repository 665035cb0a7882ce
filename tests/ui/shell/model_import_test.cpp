#include "ui/shell/model_import.h"

#include "core/workflow/segmentation/segmentation_session.h"
#include "tests/support/test_folders.h"
#include "tests/support/wait_until.h"
#include "tests/ui/shell/window_driver.h"
#include "ui/shell/import_dialog.h"
#include "ui/shell/main_window.h"

#include <QAction>
#include <QFile>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <gtest/gtest.h>

namespace walletloupe::ui {
namespace {

using tests::WindowDriver;

QString fixture(const char* name)
{
    return QString::fromStdString(tests::testData() + "/model/") + QString::fromLatin1(name);
}

QAction* fileAction(WindowDriver& driver, const char* text)
{
    for (QAction* action : driver.window().menuBar()->actions().first()->menu()->actions()) {
        if (QString(action->text()).remove(u'&') == QString::fromUtf8(text))
            return action;
    }
    return nullptr;
}

/// Fills in the dialog and imports.
void import(WindowDriver& driver, const char* scaler, const QString& columns)
{
    auto* dialog = driver.window().findChild<ImportDialog*>();
    ASSERT_NE(dialog, nullptr);
    const auto fields = dialog->findChildren<QLineEdit*>();
    fields.at(1)->setText(fixture(scaler));
    fields.at(2)->setText(columns);
    driver.click("Import");
    driver.waitUntilIdle();
}

TEST(ModelImport, RecognisesAModelByNameAndByContent)
{
    const tests::TemporaryFolder folder;
    const auto at = [&](const char* name) { return QString::fromStdString(folder.path(name)); };
    folder.write("renamed.json", " \n{\"format\": \"walletloupe-segmentation\"}");
    folder.write("table.json", "{\"wallet\": \"0x1\"}");
    folder.write("table.csv", "wallet,a\n");
    EXPECT_TRUE(looksLikeModel(at("missing.wlm.json")));
    EXPECT_TRUE(looksLikeModel(at("renamed.json")));
    EXPECT_FALSE(looksLikeModel(at("table.csv")));
    EXPECT_FALSE(looksLikeModel(at("table.json")));
    EXPECT_FALSE(looksLikeModel(at("missing.csv")));
    EXPECT_FALSE(looksLikeModel(QString::fromStdString(folder.path())));
}

TEST(ModelImport, APickleThatIsOpenedRequestsItsScaler)
{
    WindowDriver driver;
    driver.window().openFile(fixture("standard_kmeans_joblib.pkl"));
    import(driver, "standard_scaler_joblib.pkl", QStringLiteral("tx_count, balance, level"));
    EXPECT_EQ(driver.stripText(), QString());
    ASSERT_NE(driver.session().predictor(), nullptr);
    EXPECT_TRUE(driver.session().hasOpenedModel());
    EXPECT_EQ(driver.session().predictor()->inputs()[1].name, "balance");
    EXPECT_FALSE(driver.session().predictor()->inputs()[1].rangeKnown);
}

TEST(ModelImport, TheMenuProposesTheColumnsAtHand)
{
    WindowDriver driver;
    driver.open(driver.writeWallets());
    fileAction(driver, "Import scikit-learn model…")->trigger();
    auto* dialog = driver.window().findChild<ImportDialog*>();
    ASSERT_NE(dialog, nullptr);
    EXPECT_TRUE(dialog->isVisible());
    const std::vector<analysis::PredictorInput> inputs = driver.session().predictor()->inputs();
    ASSERT_FALSE(inputs.empty());
    EXPECT_EQ(dialog->choice().columns.value(0), QString::fromStdString(inputs[0].name));
}

TEST(ModelImport, ProblemsStandInTheStrip)
{
    WindowDriver driver;
    driver.window().openFile(fixture("standard_kmeans_joblib.pkl"));
    import(driver, "clipped_scaler_joblib.pkl", QStringLiteral("a, b, c"));
    EXPECT_TRUE(driver.stripText().contains(QStringLiteral("clip=True")))
        << driver.stripText().toStdString();
    EXPECT_EQ(driver.session().predictor(), nullptr);
}

TEST(ModelImport, AModelIsExportedInEveryForm)
{
    WindowDriver driver;
    EXPECT_FALSE(fileAction(driver, "Export model…")->isEnabled());
    driver.open(driver.writeWallets());
    for (const char* name : {"m.onnx", "m.sql", "m.py"}) {
        fileAction(driver, "Export model…")->trigger();
        driver.answerFileDialog(driver.path(name));
        EXPECT_TRUE(tests::waitUntil([&] { return QFile::exists(driver.path(name)); })) << name;
    }
    EXPECT_NE(driver.folder().read("m.sql").find("SELECT w.*"), std::string::npos);
}

}  // namespace
}  // namespace walletloupe::ui
