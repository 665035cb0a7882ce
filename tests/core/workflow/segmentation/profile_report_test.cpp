#include "core/workflow/segmentation/profile_report.h"

#include "tests/support/sample_findings.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <gtest/gtest.h>

#include <limits>

namespace walletloupe::workflow {
namespace {

QJsonObject reportOf(const analysis::ClusterFindings& findings)
{
    return QJsonDocument::fromJson(QByteArray::fromStdString(profileJson(findings))).object();
}

QJsonObject cluster(const QJsonObject& report, int index)
{
    return report[QStringLiteral("clusters")].toArray()[index].toObject();
}

TEST(ProfileReport, HasEveryClusterWithItsFeatures)
{
    const QJsonObject report = reportOf(*tests::twoClusters());
    EXPECT_EQ(report[QStringLiteral("rows")].toInt(), 2);
    EXPECT_EQ(report[QStringLiteral("features")].toArray(),
              (QJsonArray{QStringLiteral("tx_count"), QStringLiteral("balance")}));
    ASSERT_EQ(report[QStringLiteral("clusters")].toArray().size(), 2);
    const QJsonObject whales = cluster(report, 1);
    EXPECT_EQ(whales[QStringLiteral("cluster")].toInt(), 1);
    EXPECT_EQ(whales[QStringLiteral("name")].toString(), QStringLiteral("Whales"));
    EXPECT_EQ(whales[QStringLiteral("size")].toInt(), 1);
    EXPECT_EQ(whales[QStringLiteral("share")].toDouble(), 0.25);
    EXPECT_EQ(whales[QStringLiteral("silhouette")].toDouble(), 0.35);
    EXPECT_EQ(whales[QStringLiteral("apart")].toArray(),
              (QJsonArray{QStringLiteral("balance"), QStringLiteral("tx_count")}));
    const QJsonObject balance = whales[QStringLiteral("features")].toArray()[1].toObject();
    EXPECT_EQ(balance[QStringLiteral("unit")].toString(), QStringLiteral("ETH"));
    EXPECT_EQ(balance[QStringLiteral("mean")].toDouble(), 0.5);
    EXPECT_EQ(balance[QStringLiteral("median")].toDouble(), 0.5);
    EXPECT_EQ(balance[QStringLiteral("difference")].toDouble(), 12.0);
    EXPECT_EQ(balance[QStringLiteral("pooled_deviation")].toDouble(), 1.0);
}

TEST(ProfileReport, WhatIsUndefinedIsNull)
{
    const auto findings = tests::twoClusters();
    findings->silhouette.isKnown = false;
    findings->profiles.clusters[0].features[0].difference = std::numeric_limits<double>::infinity();
    findings->profiles.clusters[0].features[1].mean = std::numeric_limits<double>::quiet_NaN();
    const QJsonObject first = cluster(reportOf(*findings), 0);
    EXPECT_TRUE(first[QStringLiteral("silhouette")].isNull());
    const QJsonArray features = first[QStringLiteral("features")].toArray();
    EXPECT_TRUE(features[0].toObject()[QStringLiteral("difference")].isNull());
    EXPECT_TRUE(features[1].toObject()[QStringLiteral("mean")].isNull());
}

}  // namespace
}  // namespace walletloupe::workflow
