#include "core/workflow/segmentation/drift_report.h"

#include "tests/support/sample_drift.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <gtest/gtest.h>

namespace walletloupe::workflow {
namespace {

class DriftReport : public testing::Test {
protected:
    QJsonObject feature(int index) const
    {
        return m_report[QStringLiteral("features")].toArray()[index].toObject();
    }

    const QJsonObject m_report =
        QJsonDocument::fromJson(QByteArray::fromStdString(driftJson(tests::sampleDrift())))
            .object();
};

TEST_F(DriftReport, HasEveryFeatureWithItsNumbers)
{
    ASSERT_EQ(m_report[QStringLiteral("features")].toArray().size(), 3);
    EXPECT_EQ(m_report[QStringLiteral("drifted")].toInt(), 1);
    const QJsonObject shifted = feature(1);
    EXPECT_EQ(shifted[QStringLiteral("name")].toString(), QStringLiteral("tx_count"));
    EXPECT_EQ(shifted[QStringLiteral("verdict")].toString(), QStringLiteral("strongly shifted"));
    EXPECT_EQ(shifted[QStringLiteral("values")].toInt(), 200);
    EXPECT_EQ(shifted[QStringLiteral("stability_index")].toDouble(), 1.5);
    EXPECT_EQ(shifted[QStringLiteral("ks_distance")].toDouble(), 0.4);
    EXPECT_EQ(shifted[QStringLiteral("outside_share")].toDouble(), 0.125);
    EXPECT_EQ(shifted[QStringLiteral("training_median")].toDouble(), 10.0);
    EXPECT_EQ(shifted[QStringLiteral("median")].toDouble(), 1234.5);
    EXPECT_EQ(shifted[QStringLiteral("median_shift")].toDouble(), 1224.5);
    EXPECT_EQ(shifted[QStringLiteral("edges")].toArray(), (QJsonArray{0.0, 10.0, 90.0}));
    EXPECT_EQ(shifted[QStringLiteral("expected")].toArray(), (QJsonArray{0.5, 0.5}));
    EXPECT_EQ(shifted[QStringLiteral("actual")].toArray(), (QJsonArray{0.1, 0.9}));
    EXPECT_TRUE(
        shifted[QStringLiteral("text")].toString().contains(QStringLiteral("strongly shifted")));
}

TEST_F(DriftReport, WhatTheModelDoesNotReportIsNull)
{
    const QJsonObject unknown = feature(2);
    EXPECT_EQ(unknown[QStringLiteral("verdict")].toString(), QStringLiteral("unknown"));
    for (const char* field :
         {"stability_index", "ks_distance", "outside_share", "training_median", "median_shift"}) {
        EXPECT_TRUE(unknown.contains(QString::fromLatin1(field))) << field;
        EXPECT_TRUE(unknown[QString::fromLatin1(field)].isNull()) << field;
    }
    EXPECT_EQ(unknown[QStringLiteral("median")].toDouble(), 7.0);
}

TEST_F(DriftReport, AColumnWithoutValuesHasNoMedian)
{
    auto drift = tests::sampleDrift();
    drift[2].values = 0;
    const QJsonObject report =
        QJsonDocument::fromJson(QByteArray::fromStdString(driftJson(drift))).object();
    const QJsonObject empty = report[QStringLiteral("features")].toArray()[2].toObject();
    EXPECT_TRUE(empty[QStringLiteral("median")].isNull());
}

TEST_F(DriftReport, TheMedianIsCalledAfterWhatItIsComparedWith)
{
    auto drift = tests::sampleDrift();
    drift[1].base = analysis::DriftBase::Reference;
    const QJsonObject report =
        QJsonDocument::fromJson(QByteArray::fromStdString(driftJson(drift))).object();
    const QJsonObject feature = report[QStringLiteral("features")].toArray()[1].toObject();
    EXPECT_EQ(feature[QStringLiteral("reference_median")].toDouble(), 10.0);
    EXPECT_FALSE(feature.contains(QStringLiteral("training_median")));
}

}  // namespace
}  // namespace walletloupe::workflow
