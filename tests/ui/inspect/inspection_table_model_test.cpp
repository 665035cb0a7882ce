#include "ui/inspect/inspection_table_model.h"

#include "tests/support/sample_inspection.h"
#include "ui/tables/badge_delegate.h"
#include "ui/tables/histogram_delegate.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <gtest/gtest.h>

namespace walletloupe::ui {
namespace {

using Model = InspectionTableModel;

class InspectionTableModelTest : public testing::Test {
protected:
    InspectionTableModelTest()
    {
        m_model.setInspection(tests::sampleInspection());
        m_model.setFeatures({"even", "whales"});
    }

    QVariant at(int row, int column, int role = Qt::DisplayRole) const
    {
        return m_model.index(row, column).data(role);
    }

    Model m_model;
    QAbstractItemModelTester m_tester{&m_model,
                                      QAbstractItemModelTester::FailureReportingMode::Fatal};
};

TEST_F(InspectionTableModelTest, HasARowAColumnOfTheFile)
{
    ASSERT_EQ(m_model.rowCount(), 5);
    EXPECT_EQ(at(0, Model::Name).toString(), QStringLiteral("wallet"));
    EXPECT_EQ(at(1, Model::Type).toString(), QStringLiteral("decimal"));
    EXPECT_EQ(at(2, Model::Distinct).toString(), QStringLiteral("1"));
    EXPECT_EQ(at(4, Model::Median).toString(), QStringLiteral("–"));
    EXPECT_EQ(at(3, Model::Mean, TableCopyRole).toString(), QStringLiteral("10007.99"));
    EXPECT_EQ(at(2, Model::Warnings, BadgesRole).toStringList(),
              QStringList{QStringLiteral("constant")});
    EXPECT_FALSE(at(1, Model::Shape, BarHeightsRole).value<QVector<double>>().isEmpty());
    EXPECT_TRUE(at(4, Model::Shape, BarHeightsRole).value<QVector<double>>().isEmpty());
}

TEST_F(InspectionTableModelTest, OnlyNumbersCanBeChecked)
{
    EXPECT_FALSE(at(0, Model::Name, Qt::CheckStateRole).isValid());
    EXPECT_FALSE(at(4, Model::Name, Qt::CheckStateRole).isValid());
    EXPECT_EQ(at(1, Model::Name, Qt::CheckStateRole).toInt(), Qt::Checked);
    EXPECT_EQ(at(2, Model::Name, Qt::CheckStateRole).toInt(), Qt::Unchecked);
}

TEST_F(InspectionTableModelTest, ACheckBoxChoosesAFeature)
{
    std::vector<std::string> chosen;
    QObject::connect(&m_model, &Model::featuresChosen, &m_model,
                     [&](const std::vector<std::string>& features) { chosen = features; });
    EXPECT_TRUE(m_model.setData(m_model.index(2, Model::Name), Qt::Checked, Qt::CheckStateRole));
    EXPECT_EQ(chosen, (std::vector<std::string>{"even", "flat", "whales"}));
    EXPECT_FALSE(m_model.setData(m_model.index(4, Model::Name), Qt::Checked, Qt::CheckStateRole));
    EXPECT_FALSE(m_model.setData(m_model.index(2, Model::Mean), Qt::Checked, Qt::CheckStateRole));
}

TEST_F(InspectionTableModelTest, SortsByNumbersAndReportsWhatToDo)
{
    EXPECT_EQ(at(3, Model::Mean, TableSortRole).toDouble(), 10007.99);
    EXPECT_TRUE(at(2, Model::Warnings, Qt::ToolTipRole)
                    .toString()
                    .contains(QStringLiteral("leave it out")));
    m_model.setInspection(nullptr);
    EXPECT_EQ(m_model.rowCount(), 0);
}

}  // namespace
}  // namespace walletloupe::ui
