#include "ui/shell/import_dialog.h"

#include "tests/support/temporary_folder.h"
#include "tests/support/test_folders.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <gtest/gtest.h>

namespace walletloupe::ui {
namespace {

class ImportDialogTest : public testing::Test {
protected:
    QString write(const char* name) const
    {
        return QString::fromStdString(m_folder.write(name, "\x80\x04N."));
    }
    QLineEdit* field(int index) const { return m_dialog.findChildren<QLineEdit*>().at(index); }
    QPushButton* importButton() const
    {
        for (QPushButton* button : m_dialog.findChildren<QPushButton*>()) {
            if (button->text() == QStringLiteral("&Import"))
                return button;
        }
        return nullptr;
    }

    tests::TemporaryFolder m_folder;
    ImportDialog m_dialog{QString(), {QStringLiteral("tx_count"), QStringLiteral("balance")}};
};

TEST_F(ImportDialogTest, WaitsForBothFiles)
{
    EXPECT_FALSE(importButton()->isEnabled());
    m_dialog.setKMeans(write("kmeans.pkl"));
    EXPECT_FALSE(importButton()->isEnabled());
    field(1)->setText(QStringLiteral("/nowhere/scaler.pkl"));
    EXPECT_FALSE(importButton()->isEnabled());
    field(1)->setText(write("other.pkl"));
    EXPECT_TRUE(importButton()->isEnabled());
}

TEST_F(ImportDialogTest, WithoutAScalerOneFileIsEnough)
{
    m_dialog.setKMeans(write("kmeans.pkl"));
    m_dialog.findChild<QCheckBox*>()->setChecked(true);
    EXPECT_TRUE(importButton()->isEnabled());
    EXPECT_FALSE(field(1)->isEnabled());
    EXPECT_TRUE(m_dialog.choice().scaler.isEmpty());
}

TEST_F(ImportDialogTest, APipelineNeedsNoScaler)
{
    m_dialog.setKMeans(QString::fromStdString(tests::testData() + "/model/more/standard.joblib"));
    EXPECT_TRUE(importButton()->isEnabled());
    EXPECT_FALSE(field(1)->isEnabled());
    EXPECT_FALSE(m_dialog.findChild<QCheckBox*>()->isEnabled());
    EXPECT_TRUE(m_dialog.choice().scaler.isEmpty());
    m_dialog.setKMeans(write("kmeans.pkl"));
    EXPECT_FALSE(importButton()->isEnabled());
    EXPECT_TRUE(field(1)->isEnabled());
}

TEST_F(ImportDialogTest, FillsInWhatLiesBesideTheKMeans)
{
    const QString scaler = write("scaler.pkl");
    const QString names = write("features.pkl");
    m_dialog.setKMeans(write("kmeans.pkl"));
    EXPECT_EQ(m_dialog.choice().scaler, scaler);
    EXPECT_EQ(m_dialog.choice().columnsFile, names);
    EXPECT_TRUE(m_dialog.choice().columns.isEmpty());
}

TEST_F(ImportDialogTest, ProposesTheTablesColumns)
{
    m_dialog.setKMeans(write("kmeans.pkl"));
    EXPECT_EQ(m_dialog.choice().columns,
              QStringList({QStringLiteral("tx_count"), QStringLiteral("balance")}));
    field(2)->setText(QStringLiteral(" a,, b c "));
    EXPECT_EQ(m_dialog.choice().columns, QStringList({QStringLiteral("a"), QStringLiteral("b c")}));
    field(2)->clear();
    EXPECT_TRUE(m_dialog.choice().columns.isEmpty());
}

TEST_F(ImportDialogTest, HandsOverWhatWasChosen)
{
    int imports = 0;
    QObject::connect(&m_dialog, &ImportDialog::chosen, &m_dialog, [&](const ImportOptions& choice) {
        ++imports;
        EXPECT_TRUE(choice.kMeans.endsWith(QStringLiteral("kmeans.pkl")));
    });
    write("scaler.pkl");
    m_dialog.setKMeans(write("kmeans.pkl"));
    m_dialog.show();
    importButton()->click();
    EXPECT_EQ(imports, 1);
    EXPECT_FALSE(m_dialog.isVisible());
}

}  // namespace
}  // namespace walletloupe::ui
