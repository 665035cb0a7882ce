#include "ui/charts/chart_export_dialog.h"

#include "tests/support/temporary_folder.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <gtest/gtest.h>

namespace walletloupe::ui {
namespace {

QLineEdit* pathInput(const ChartExportDialog& dialog)
{
    for (QLineEdit* input : dialog.findChildren<QLineEdit*>()) {
        if (input->accessibleName() == QStringLiteral("File"))
            return input;
    }
    return nullptr;
}

QPushButton* exportButton(const ChartExportDialog& dialog)
{
    return dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Save);
}

TEST(ChartExportDialog, TheEndingFollowsTheFormat)
{
    ChartExportDialog dialog(QStringLiteral("Elbow"), QStringLiteral("/tmp/my.elbow"), {});
    EXPECT_EQ(dialog.path(), QStringLiteral("/tmp/my.elbow.png"));
    dialog.findChild<QComboBox*>()->setCurrentIndex(2);
    EXPECT_EQ(dialog.path(), QStringLiteral("/tmp/my.elbow.pdf"));
    EXPECT_EQ(dialog.options().format, ChartFormat::Pdf);
}

TEST(ChartExportDialog, WithoutAFileNameThereIsNothingToExport)
{
    ChartExportDialog dialog(QStringLiteral("Elbow"), QStringLiteral("/tmp/elbow"), {});
    QSignalSpy accepted(&dialog, &QDialog::accepted);
    EXPECT_TRUE(exportButton(dialog)->isEnabled());
    for (const char* nothing : {"", "  ", "/tmp/", ".png"}) {
        pathInput(dialog)->setText(QString::fromLatin1(nothing));
        EXPECT_FALSE(exportButton(dialog)->isEnabled()) << nothing;
        dialog.accept();
        EXPECT_EQ(accepted.count(), 0) << nothing;
    }
    pathInput(dialog)->setText(QStringLiteral("/tmp/x"));
    EXPECT_TRUE(exportButton(dialog)->isEnabled());
}

TEST(ChartExportDialog, ConfirmsOverwriting)
{
    tests::TemporaryFolder folder;
    folder.write("elbow.png", "old");
    ChartExportDialog dialog(QStringLiteral("Elbow"),
                             QString::fromStdString(folder.path("elbow.png")), {});
    dialog.show();
    QSignalSpy accepted(&dialog, &QDialog::accepted);
    dialog.accept();
    QPointer<QMessageBox> question = dialog.findChild<QMessageBox*>();
    ASSERT_TRUE(question && question->isVisible());
    EXPECT_EQ(accepted.count(), 0);
    EXPECT_EQ(question->text(), QStringLiteral("elbow.png exists already."));
    QTest::mouseClick(question->button(QMessageBox::Cancel), Qt::LeftButton);
    EXPECT_EQ(accepted.count(), 0);
    EXPECT_TRUE(dialog.isVisible());
    ASSERT_TRUE(QTest::qWaitFor([&] { return question.isNull(); }));
    dialog.accept();
    question = dialog.findChild<QMessageBox*>();
    ASSERT_TRUE(question);
    for (QAbstractButton* button : question->buttons()) {
        if (question->buttonRole(button) == QMessageBox::AcceptRole)
            button->click();
    }
    EXPECT_EQ(accepted.count(), 1);
}

TEST(ChartExportDialog, ItsInputsReportTheirUnitAndAreEquallyWide)
{
    ChartExportDialog dialog(QStringLiteral("Elbow"), QStringLiteral("/tmp/elbow"), {});
    dialog.show();
    const int width = dialog.findChild<QComboBox*>()->width();
    for (const QSpinBox* box : dialog.findChildren<QSpinBox*>()) {
        EXPECT_EQ(box->suffix(), QStringLiteral(" px"));
        EXPECT_EQ(box->width(), width);
    }
    EXPECT_EQ(dialog.findChild<QDoubleSpinBox*>()->width(), width);
}

}  // namespace
}  // namespace walletloupe::ui
