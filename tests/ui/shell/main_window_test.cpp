#include "ui/shell/main_window.h"

#include "core/synthetic/sample_wallets.h"
#include "tests/ui/shell/window_driver.h"
#include "ui/charts/chart_export_dialog.h"
#include "ui/parts/number_input.h"
#include "ui/predict/prediction_view.h"
#include "ui/shell/theme.h"

#include <QAbstractItemModelTester>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QSortFilterProxyModel>
#include <QSpinBox>
#include <QTableView>
#include <QTest>
#include <gtest/gtest.h>

namespace walletloupe::ui {
namespace {

using tests::WindowDriver;

QString cell(const QTableView* view, int row, int column)
{
    return view->model()->index(row, column).data().toString();
}

/// All texts that a part of the window shows.
QString textsIn(const QWidget& part)
{
    QStringList texts;
    for (const auto* label : part.findChildren<QLabel*>()) {
        if (label->isVisible())
            texts.append(label->text());
    }
    return texts.join(u'\n');
}

TEST(MainWindow, OpensAFileAndLabelsEveryWallet)
{
    WindowDriver driver;
    EXPECT_EQ(driver.window().windowTitle(), QStringLiteral("Walletloupe"));
    driver.open(driver.writeWallets());
    EXPECT_EQ(driver.window().windowTitle(), QStringLiteral("wallets.csv[*] — Walletloupe"));
    const QTableView* table = driver.walletTable();
    ASSERT_EQ(table->model()->rowCount(), 61);
    EXPECT_EQ(cell(table, 0, 0), QStringLiteral("quiet0"));
    EXPECT_TRUE(cell(table, 0, 1).startsWith(QStringLiteral("Cluster ")));
    EXPECT_TRUE(table->model()->index(0, 1).data(Qt::ForegroundRole).isValid());
    EXPECT_EQ(driver.session().labelling()->labels.size(), 60U);
    EXPECT_NE(driver.session().comparison(), nullptr) << "k is compared without being asked";
    EXPECT_TRUE(driver.statusText().startsWith(QStringLiteral("60 wallets in 3 clusters")))
        << driver.statusText().toStdString();
}

TEST(MainWindow, SortsByNumberNotByText)
{
    WindowDriver driver;
    driver.open(driver.writeWallets());
    QTableView* table = driver.walletTable();
    const int column = table->model()->columnCount() - 1;
    int transactions = -1;
    for (int i = 0; i <= column; ++i) {
        if (table->model()->headerData(i, Qt::Horizontal).toString() == QLatin1String("tx_count"))
            transactions = i;
    }
    ASSERT_GE(transactions, 0);
    table->sortByColumn(transactions, Qt::DescendingOrder);
    EXPECT_EQ(cell(table, 0, transactions), QStringLiteral("96"));
    table->sortByColumn(transactions, Qt::AscendingOrder);
    EXPECT_EQ(cell(table, 0, transactions), QStringLiteral("1"));
}

TEST(MainWindow, KeysLeadToThePages)
{
    WindowDriver driver;
    driver.open(driver.writeWallets());
    driver.key(Qt::Key_3, Qt::ControlModifier);
    EXPECT_NE(driver.button("Fit clusters"), nullptr);
    driver.key(Qt::Key_5, Qt::ControlModifier);
    EXPECT_EQ(driver.button("Fit clusters"), nullptr);
    EXPECT_NE(driver.button("Fill with medians"), nullptr);
    driver.key(Qt::Key_1, Qt::ControlModifier);
    EXPECT_TRUE(driver.walletTable()->isVisible());
}

TEST(MainWindow, FitsWithTheKAndSeedTyped)
{
    WindowDriver driver;
    driver.open(driver.writeWallets());
    driver.key(Qt::Key_3, Qt::ControlModifier);
    auto* k = driver.find<QSpinBox>("Number of clusters, k");
    auto* seed = driver.find<QSpinBox>("Seed");
    ASSERT_NE(k, nullptr);
    ASSERT_NE(seed, nullptr);
    k->setFocus();
    k->selectAll();
    driver.type("2");
    seed->setFocus();
    seed->selectAll();
    driver.type("7");
    driver.click("Fit clusters");
    driver.waitUntilIdle();
    EXPECT_EQ(driver.session().labelling()->clusterNames.size(), 2U);
    EXPECT_EQ(driver.session().segmentation()->model.options.randomState, 7U);
    EXPECT_TRUE(driver.statusText().contains(QStringLiteral("in 2 clusters")));
}

TEST(MainWindow, TakesTheAdvisedKWithOneClick)
{
    WindowDriver driver;
    driver.open(driver.writeWallets());
    driver.key(Qt::Key_3, Qt::ControlModifier);
    const auto advised = driver.session().comparison()->advice.k;
    ASSERT_TRUE(advised);
    driver.click(("Use k = " + std::to_string(*advised)).c_str());
    driver.waitUntilIdle();
    EXPECT_EQ(driver.session().labelling()->clusterNames.size(),
              static_cast<std::size_t>(*advised));
}

TEST(MainWindow, LabelsAWalletWhileItIsTyped)
{
    WindowDriver driver;
    driver.open(driver.writeWallets());
    driver.key(Qt::Key_5, Qt::ControlModifier);
    const auto inputs = driver.window().findChildren<NumberInput*>();
    ASSERT_EQ(inputs.size(), 2);
    const auto* view = driver.window().findChild<PredictionView*>();
    const QString before = textsIn(*view);
    inputs[0]->setFocus();
    driver.type("12.5");
    const QString after = textsIn(*view);
    EXPECT_NE(before, after);
    EXPECT_TRUE(after.contains(QStringLiteral("Cluster"))) << after.toStdString();
    inputs[1]->setFocus();
    driver.type("9999");
    EXPECT_TRUE(textsIn(driver.window()).contains(QStringLiteral("above")))
        << textsIn(driver.window()).toStdString();
    driver.type("x");
    EXPECT_TRUE(textsIn(*view).contains(QStringLiteral("waits"))) << textsIn(*view).toStdString();
}

TEST(MainWindow, BringsAWalletFromTheTableIntoTheForm)
{
    WindowDriver driver;
    driver.open(driver.writeWallets());
    QTableView* table = driver.walletTable();
    table->setCurrentIndex(table->model()->index(45, 0));
    QAction* predict = nullptr;
    for (QAction* action : table->actions()) {
        if (action->text().contains(QStringLiteral("Predict")))
            predict = action;
    }
    ASSERT_NE(predict, nullptr);
    predict->trigger();
    EXPECT_TRUE(textsIn(driver.window()).contains(QStringLiteral("busy5")))
        << textsIn(driver.window()).toStdString();
}

TEST(MainWindow, EscapeCancelsAFitAndKeepsWhatWasThere)
{
    WindowDriver driver;
    driver.open(QString::fromStdString(
        driver.folder().write("many.csv", synthetic::sampleWallets(4000, 1))));
    const auto before = driver.session().labelling();
    const QString said = driver.stripText();
    driver.key(Qt::Key_3, Qt::ControlModifier);
    driver.find<QSpinBox>("Restarts")->setValue(1000);
    driver.find<QSpinBox>("Number of clusters, k")->setValue(20);
    driver.click("Fit clusters");
    ASSERT_TRUE(driver.session().isBusy());
    EXPECT_TRUE(driver.statusText().startsWith(QStringLiteral("Fitting 20 clusters")));
    EXPECT_NE(driver.button("Cancel"), nullptr);
    driver.key(Qt::Key_Escape);
    driver.waitUntilIdle();
    EXPECT_EQ(driver.session().labelling(), before);
    EXPECT_EQ(driver.button("Cancel"), nullptr);
    EXPECT_EQ(driver.stripText(), said) << "what the user wanted is no problem";
}

TEST(MainWindow, ExportsAChartThatReadsBack)
{
    WindowDriver driver;
    driver.open(driver.writeWallets());
    driver.key(Qt::Key_3, Qt::ControlModifier);
    auto* exportButton = driver.find<QAbstractButton>("Export Elbow");
    ASSERT_NE(exportButton, nullptr);
    ASSERT_TRUE(exportButton->isEnabled());
    QTest::mouseClick(exportButton, Qt::LeftButton);
    auto* dialog = driver.window().findChild<ChartExportDialog*>();
    ASSERT_NE(dialog, nullptr);
    for (auto* edit : dialog->findChildren<QLineEdit*>()) {
        if (edit->accessibleName() == QLatin1String("File"))
            edit->setText(driver.path("elbow.png"));
    }
    QTest::keyClick(dialog, Qt::Key_Return);
    EXPECT_TRUE(driver.statusText().startsWith(QStringLiteral("Saved ")))
        << driver.statusText().toStdString();
    const QImage image(driver.path("elbow.png"));
    EXPECT_EQ(image.size(), QSize(2400, 1600));
}

TEST(MainWindow, ItsModelsKeepTheRules)
{
    WindowDriver driver;
    QList<QAbstractItemModelTester*> testers;
    for (auto* view : driver.window().findChildren<QTableView*>()) {
        for (QAbstractItemModel* model = view->model(); model;) {
            testers.append(new QAbstractItemModelTester(
                model, QAbstractItemModelTester::FailureReportingMode::Fatal, model));
            const auto* proxy = qobject_cast<QAbstractProxyModel*>(model);
            model = proxy ? proxy->sourceModel() : nullptr;
        }
    }
    EXPECT_GE(testers.size(), 4);
    driver.open(driver.writeWallets());
    driver.key(Qt::Key_3, Qt::ControlModifier);
    driver.click("Compare k");
    driver.waitUntilIdle();
    driver.walletTable()->sortByColumn(2, Qt::DescendingOrder);
    driver.open(driver.writeWallets("again.csv"));
    EXPECT_EQ(driver.walletTable()->model()->rowCount(), 61);
}

TEST(MainWindow, RemembersPageAndTheme)
{
    WindowDriver driver;
    driver.key(Qt::Key_5, Qt::ControlModifier);
    saveTheme(driver.settings(), Theme::Dark);
    driver.restart();
    EXPECT_NE(driver.button("Open model…"), nullptr);
    EXPECT_LT(qApp->palette().color(QPalette::Window).lightness(), 80);
    saveTheme(driver.settings(), Theme::Light);
    driver.restart();
    EXPECT_GT(qApp->palette().color(QPalette::Window).lightness(), 200);
}

TEST(MainWindow, AWheelThatPassesOverAFieldOfAPageScrollsThePage)
{
    WindowDriver driver;
    int fields = 0;
    for (const QScrollArea* page : driver.window().findChildren<QScrollArea*>()) {
        QList<QWidget*> parts;
        for (QWidget* part : page->findChildren<QAbstractSpinBox*>())
            parts << part;
        for (QWidget* part : page->findChildren<QComboBox*>())
            parts << part;
        for (const QWidget* part : parts)
            EXPECT_EQ(part->focusPolicy(), Qt::StrongFocus) << part->accessibleName().toStdString();
        fields += static_cast<int>(parts.size());
    }
    EXPECT_GT(fields, 10);
}

}  // namespace
}  // namespace walletloupe::ui
