#include "core/model/cluster_method.h"

#include <QJsonObject>
#include <gtest/gtest.h>

#include <set>

namespace walletloupe::model {
namespace {

TEST(ClusterMethods, EachHasAnIdOfItsOwnAndKMeansIsTheDefault)
{
    std::set<std::string_view> ids;
    for (const ClusterMethod* method : clusterMethods()) {
        EXPECT_TRUE(ids.insert(method->id()).second);
        EXPECT_EQ(clusterMethod(method->id()), method);
        for (const MethodSetting& setting : method->settings())
            EXPECT_FALSE(setting.values.empty() || setting.help.empty());
    }
    EXPECT_EQ(clusterMethods().front()->id(), MethodChoice().method);
    EXPECT_EQ(clusterMethod("dbscan"), nullptr);
}

TEST(ClusterMethods, AChoiceIsCheckedAgainstWhatThereIs)
{
    EXPECT_EQ(methodOf({}).value()->id(), "kmeans");
    EXPECT_EQ(methodOf({"gmm", {{"covariance", "tied"}}}).value()->id(), "gmm");
    const auto unknown = methodOf({"dbscan", {}});
    ASSERT_FALSE(unknown);
    EXPECT_EQ(unknown.error().code, ErrorCode::Usage);
    EXPECT_NE(unknown.error().message.find("kmeans, gmm"), std::string::npos);
    const auto value = methodOf({"gmm", {{"covariance", "round"}}});
    ASSERT_FALSE(value);
    EXPECT_NE(value.error().message.find("full, tied, diag, spherical"), std::string::npos);
    EXPECT_FALSE(methodOf({"kmeans", {{"covariance", "full"}}}));
}

TEST(ClusterMethods, ASettingThatIsAbsentHasItsDefault)
{
    const ClusterMethod& mixture = *clusterMethod("gmm");
    EXPECT_EQ(settingOf(mixture, {"gmm", {}}, "covariance"), "full");
    EXPECT_EQ(settingOf(mixture, {"gmm", {{"covariance", "diag"}}}, "covariance"), "diag");
}

TEST(ClusterMethods, ReportsOfKMeansNameNoMethod)
{
    QJsonObject report;
    writeMethod(report, {});
    EXPECT_TRUE(report.isEmpty());
    writeMethod(report, {"gmm", {}});
    EXPECT_EQ(report.value(QStringLiteral("method")).toString(), QStringLiteral("gmm"));
    EXPECT_EQ(report.value(QStringLiteral("covariance")).toString(), QStringLiteral("full"));
}

TEST(ClusterMethods, OccupiedClustersHaveARow)
{
    ClusterFit fit;
    fit.sizes = {5, 2, 0};
    EXPECT_EQ(fit.occupied(), 2);
}

}  // namespace
}  // namespace walletloupe::model
