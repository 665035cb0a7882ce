#include "ui/tables/drift_table_model.h"

#include "tests/support/sample_drift.h"
#include "ui/tables/badge_delegate.h"
#include "ui/tables/histogram_delegate.h"

#include <QAbstractItemModelTester>
#include <gtest/gtest.h>

#include <cmath>

namespace walletloupe::ui {
namespace {

using Model = DriftTableModel;

class DriftTableModelTest : public testing::Test {
protected:
    DriftTableModelTest() { m_model.setDrift(tests::sampleDrift()); }

    QVariant at(int row, int column, int role = Qt::DisplayRole) const
    {
        return m_model.index(row, column).data(role);
    }

    QVector<double> bars(int row, int column) const
    {
        return at(row, column, BarHeightsRole).value<QVector<double>>();
    }

    Model m_model{analysis::DriftBase::Training};
    QAbstractItemModelTester m_tester{&m_model,
                                      QAbstractItemModelTester::FailureReportingMode::Fatal};
};

TEST_F(DriftTableModelTest, HasARowAFeature)
{
    ASSERT_EQ(m_model.rowCount(), 3);
    EXPECT_EQ(at(1, Model::Feature).toString(), QStringLiteral("tx_count"));
    EXPECT_EQ(at(1, Model::Psi).toString(), QStringLiteral("1.500"));
    EXPECT_EQ(at(1, Model::Distance).toString(), QStringLiteral("0.400"));
    EXPECT_EQ(at(1, Model::Outside).toString(), QStringLiteral("12.5 %"));
    EXPECT_EQ(at(1, Model::TrainingMedian).toString(), QStringLiteral("10"));
    EXPECT_EQ(at(1, Model::Median).toString(), QStringLiteral("1,234.5"));
    EXPECT_EQ(at(1, Model::Median, TableCopyRole).toString(), QStringLiteral("1234.5"));
    m_model.setDrift({});
    EXPECT_EQ(m_model.rowCount(), 0);
}

TEST_F(DriftTableModelTest, OnlyADriftedFeatureHasABadge)
{
    EXPECT_EQ(at(0, Model::Level).toString(), QStringLiteral("stable"));
    EXPECT_TRUE(at(0, Model::Level, BadgesRole).toStringList().isEmpty());
    EXPECT_EQ(at(1, Model::Level).toString(), QString());
    EXPECT_EQ(at(1, Model::Level, BadgesRole).toStringList(),
              QStringList{QStringLiteral("strongly shifted")});
    EXPECT_EQ(at(1, Model::Level, Qt::AccessibleTextRole).toString(),
              QStringLiteral("strongly shifted"));
    EXPECT_EQ(at(2, Model::Level).toString(), QStringLiteral("unknown"));
}

TEST_F(DriftTableModelTest, TheTwoPicturesOfAFeatureShareAScale)
{
    EXPECT_EQ(bars(1, Model::Training), (QVector<double>{0.5, 0.5}));
    EXPECT_EQ(bars(1, Model::Now), (QVector<double>{0.1, 0.9}));
    EXPECT_EQ(at(1, Model::Training, BarTopRole).toDouble(), 0.9);
    EXPECT_EQ(at(1, Model::Now, BarTopRole).toDouble(), 0.9);
    EXPECT_EQ(at(0, Model::Training, BarTopRole).toDouble(), 0.52);
    EXPECT_FALSE(at(1, Model::Median, BarTopRole).isValid());
}

TEST_F(DriftTableModelTest, WhatIsUnknownIsADashAndSortsFirst)
{
    EXPECT_TRUE(bars(2, Model::Training).isEmpty());
    EXPECT_EQ(at(2, Model::Psi).toString(), QStringLiteral("–"));
    EXPECT_TRUE(std::isnan(at(2, Model::Psi, TableSortRole).toDouble()));
    EXPECT_EQ(at(2, Model::Median).toString(), QStringLiteral("7"));
    EXPECT_LT(at(2, Model::Level, TableSortRole).toDouble(),
              at(0, Model::Level, TableSortRole).toDouble());
    EXPECT_LT(at(0, Model::Level, TableSortRole).toDouble(),
              at(1, Model::Level, TableSortRole).toDouble());
}

TEST_F(DriftTableModelTest, ExplainsItself)
{
    EXPECT_EQ(m_model.headerData(Model::Now, Qt::Horizontal).toString(),
              QStringLiteral("This file"));
    EXPECT_TRUE(at(1, Model::Feature, Qt::ToolTipRole)
                    .toString()
                    .contains(QStringLiteral("strongly shifted")));
}

}  // namespace
}  // namespace walletloupe::ui
