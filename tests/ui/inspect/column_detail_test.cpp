#include "ui/inspect/column_detail.h"

#include "tests/support/sample_inspection.h"
#include "tests/support/temporary_folder.h"
#include "ui/inspect/histogram_chart.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QSettings>
#include <QTest>
#include <gtest/gtest.h>

#include <algorithm>

namespace walletloupe::ui {
namespace {

/// The detail of one column of "wallet", "even", "flat", "whales" and "note".
class ColumnDetailTest : public testing::Test {
protected:
    ColumnDetailTest()
    {
        m_detail.resize(420, 900);
        m_detail.show();
    }

    void show(const char* name)
    {
        const auto& columns = m_inspection->columns.columns;
        const auto found = std::find_if(columns.begin(), columns.end(),
                                        [name](const auto& each) { return each.name == name; });
        ASSERT_NE(found, columns.end());
        m_detail.showColumn(m_inspection->columns, *found);
        // Labels of the column before are deleted by an event.
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

    QStringList texts() const
    {
        QStringList all;
        for (const auto* label : m_detail.findChildren<QLabel*>())
            all.append(label->text());
        return all;
    }

    bool says(const char* part) const
    {
        return texts().join(u'\n').contains(QString::fromUtf8(part));
    }

    QCheckBox* logarithmic() const { return m_detail.findChild<QCheckBox*>(); }

    HistogramChart* histogram() const { return m_detail.findChild<HistogramChart*>(); }

    QString copied() const
    {
        QGuiApplication::clipboard()->clear();
        for (auto* button : m_detail.findChildren<QAbstractButton*>()) {
            if (QString(button->text()).remove(u'&') == QLatin1String("Copy"))
                QTest::mouseClick(button, Qt::LeftButton);
        }
        return QGuiApplication::clipboard()->text();
    }

    tests::TemporaryFolder m_folder;
    QSettings m_settings{QString::fromStdString(m_folder.path("s.ini")), QSettings::IniFormat};
    std::shared_ptr<const analysis::ColumnInspection> m_inspection = tests::sampleInspection();
    ColumnDetail m_detail{m_settings};
};

TEST_F(ColumnDetailTest, ShowsDistributionAndNumbers)
{
    show("even");
    EXPECT_FALSE(histogram()->isEmpty());
    EXPECT_TRUE(says("Median"));
    EXPECT_TRUE(says("Nothing odd about this column."));
    EXPECT_TRUE(logarithmic()->isEnabled());
    EXPECT_FALSE(logarithmic()->isChecked());
}

TEST_F(ColumnDetailTest, AHeavyTailBeginsOnALogarithmicAxis)
{
    show("whales");
    EXPECT_TRUE(logarithmic()->isChecked());
    EXPECT_TRUE(histogram()->isLogarithmic());
    EXPECT_TRUE(says("10,008"));
    EXPECT_FALSE(says("Nothing odd"));
    logarithmic()->click();
    EXPECT_FALSE(histogram()->isLogarithmic());
}

TEST_F(ColumnDetailTest, ReportsWhatIsOdd)
{
    show("flat");
    EXPECT_TRUE(says("leave it out")) << texts().join(u'\n').toStdString();
    EXPECT_FALSE(logarithmic()->isEnabled()) << "one value has no logarithmic axis";
}

TEST_F(ColumnDetailTest, TextAndWalletsHaveNoNumbers)
{
    show("note");
    EXPECT_TRUE(says("A column of text"));
    EXPECT_FALSE(says("Median"));
    EXPECT_TRUE(histogram()->isEmpty());
    show("wallet");
    EXPECT_TRUE(says("The wallets themselves"));
    EXPECT_FALSE(says("A column of text")) << "the column before is gone";
}

TEST_F(ColumnDetailTest, CopiesTheNumbersInFull)
{
    show("whales");
    const QString text = copied();
    EXPECT_TRUE(text.startsWith(QStringLiteral("column\twhales\n"))) << text.toStdString();
    EXPECT_TRUE(text.contains(QStringLiteral("Mean\t10007.99\n"))) << text.toStdString();
    EXPECT_TRUE(text.contains(QStringLiteral("\nLargest\t1e+06\n"))) << text.toStdString();
}

TEST_F(ColumnDetailTest, NothingIsLeftOfAColumnThatIsCleared)
{
    show("whales");
    m_detail.clear();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    EXPECT_TRUE(histogram()->isEmpty());
    EXPECT_FALSE(says("whales"));
    EXPECT_FALSE(says("Median"));
    EXPECT_TRUE(copied().isEmpty());
}

}  // namespace
}  // namespace walletloupe::ui
