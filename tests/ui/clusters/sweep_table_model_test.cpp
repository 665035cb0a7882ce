#include "ui/clusters/sweep_table_model.h"

#include "tests/support/sample_steps.h"

#include <QAbstractItemModelTester>
#include <QFont>
#include <gtest/gtest.h>

namespace walletloupe::ui {
namespace {

class SweepTableModelTest : public testing::Test {
protected:
    SweepTableModelTest()
    {
        m_model.start(2000);
        for (const analysis::SweepStep& step : tests::fourSteps())
            m_model.addStep(ml::ScaleKind::MinMax, step);
    }

    std::string text(int row, int column, int role = Qt::DisplayRole) const
    {
        return m_model.index(row, column).data(role).toString().toStdString();
    }

    SweepTableModel m_model;
    QAbstractItemModelTester m_tester{&m_model,
                                      QAbstractItemModelTester::FailureReportingMode::Fatal};
};

TEST_F(SweepTableModelTest, ShowsTheCriteriaOfEveryK)
{
    EXPECT_EQ(m_model.rowCount(), 4);
    EXPECT_EQ(text(0, SweepTableModel::K), "2");
    EXPECT_EQ(text(0, SweepTableModel::Inertia), "94.9");
    EXPECT_EQ(text(1, SweepTableModel::Silhouette), "0.7290");
    EXPECT_EQ(text(0, SweepTableModel::Stability), "–");
    EXPECT_EQ(text(0, SweepTableModel::Sizes), "500 · 500");
}

TEST_F(SweepTableModelTest, HasColumnsOfALikelihoodOnlyWhereThereIsOne)
{
    EXPECT_EQ(m_model.columnCount(), SweepTableModel::Bic);
    m_model.start(2000);
    std::vector<analysis::SweepStep> steps = tests::fourSteps();
    for (analysis::SweepStep& step : steps) {
        step.criteria = ml::SelectionCriteria{100.5 * step.k, 90.0};
        m_model.addStep(ml::ScaleKind::MinMax, step);
    }
    EXPECT_EQ(m_model.columnCount(), SweepTableModel::ColumnCount);
    EXPECT_EQ(text(0, SweepTableModel::Bic), "201");
    EXPECT_EQ(m_model.index(1, SweepTableModel::Bic).data(TableSortRole).toDouble(), 301.5);
    EXPECT_EQ(m_model.headerData(SweepTableModel::Aic, Qt::Horizontal, Qt::DisplayRole).toString(),
              QStringLiteral("AIC"));
    m_model.start(2000);
    m_model.addStep(ml::ScaleKind::MinMax, tests::fourSteps().front());
    EXPECT_EQ(m_model.columnCount(), SweepTableModel::Bic);
}

TEST_F(SweepTableModelTest, ReportsWhichClusterIsTooSmall)
{
    EXPECT_EQ(text(0, SweepTableModel::SmallestCluster), "500");
    EXPECT_EQ(text(2, SweepTableModel::SmallestCluster), "2 – too small");
    EXPECT_NE(text(2, SweepTableModel::SmallestCluster, Qt::ToolTipRole).find("fewer than 20"),
              std::string::npos);
}

TEST_F(SweepTableModelTest, SortsByRawNumbers)
{
    EXPECT_EQ(m_model.index(2, SweepTableModel::SmallestCluster).data(TableSortRole).toDouble(),
              2.0);
    EXPECT_EQ(m_model.index(3, SweepTableModel::Silhouette).data(TableSortRole).toDouble(), -0.25);
}

TEST_F(SweepTableModelTest, TheAdvisedKStandsInBold)
{
    m_model.setAdvised(SweepPoint{ml::ScaleKind::MinMax, 3});
    EXPECT_GT(m_model.index(1, 0).data(Qt::FontRole).value<QFont>().weight(), QFont::Normal);
    EXPECT_FALSE(m_model.index(0, 0).data(Qt::FontRole).isValid());
}

TEST_F(SweepTableModelTest, RecognisesItsRowsByScalingAndK)
{
    for (const analysis::SweepStep& step : tests::fourSteps())
        m_model.addStep(ml::ScaleKind::Rank, step);
    EXPECT_EQ(m_model.rowOf({ml::ScaleKind::Rank, 3}), 5);
    EXPECT_EQ(m_model.rowOf({ml::ScaleKind::ZScore, 3}), -1);
    EXPECT_EQ(m_model.pointAt(5), (SweepPoint{ml::ScaleKind::Rank, 3}));
    EXPECT_EQ(text(5, SweepTableModel::Scaling), "Rank");
    m_model.setMarked(SweepPoint{ml::ScaleKind::Rank, 3});
    EXPECT_TRUE(m_model.index(5, 0).data(Qt::BackgroundRole).isValid());
    EXPECT_FALSE(m_model.index(1, 0).data(Qt::BackgroundRole).isValid()) << "the same k elsewhere";
}

TEST_F(SweepTableModelTest, StartsAnew)
{
    m_model.start(5);
    EXPECT_EQ(m_model.rowCount(), 0);
    EXPECT_EQ(m_model.columnCount(), SweepTableModel::Bic) << "k-means has no likelihood";
    EXPECT_EQ(m_model.headerData(SweepTableModel::Inertia, Qt::Horizontal).toString(),
              QStringLiteral("Inertia"));
}

}  // namespace
}  // namespace walletloupe::ui
