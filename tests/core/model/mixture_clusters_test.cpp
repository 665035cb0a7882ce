#include "core/model/mixture_clusters.h"

#include "core/ml/mixture/gaussian_mixture.h"
#include "core/model/model_file.h"
#include "tests/support/sample_mixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <gtest/gtest.h>

#include <array>

namespace walletloupe::model {
namespace {

using ml::CovarianceType;

constexpr std::array types{CovarianceType::Full, CovarianceType::Tied, CovarianceType::Diag,
                           CovarianceType::Spherical};

QJsonObject parsed(const std::string& text)
{
    return QJsonDocument::fromJson(QByteArray::fromStdString(text)).object();
}

Eigen::MatrixXd threePoints()
{
    Eigen::MatrixXd points(3, 2);
    points << 0.1, 0.3, 0.9, 0.5, 0.5, 0.4;
    return points;
}

TEST(MixtureClusters, EveryTypeReadsBackFromAModelFile)
{
    for (const CovarianceType type : types) {
        const SegmentationModel model = tests::sampleMixtureModel(type);
        const auto read = parseModel(modelText(model), "m");
        ASSERT_TRUE(read) << read.error().message;
        EXPECT_EQ(modelText(*read), modelText(model));
        const Placement before = model.clustering->place(threePoints(), {});
        const Placement after = read->clustering->place(threePoints(), {});
        EXPECT_EQ(before.memberships, after.memberships);
        EXPECT_EQ(before.places[2].distance, after.places[2].distance);
    }
}

TEST(MixtureClusters, TheFileHasTheFieldsOfTheFormat)
{
    const QJsonObject full = parsed(modelText(tests::sampleMixtureModel()));
    EXPECT_EQ(full.value(QStringLiteral("method")).toString(), QStringLiteral("gmm"));
    EXPECT_EQ(full.value(QStringLiteral("covariance_type")).toString(), QStringLiteral("full"));
    EXPECT_EQ(full.value(QStringLiteral("weights")).toArray().at(0).toDouble(), 0.6);
    EXPECT_EQ(full.value(QStringLiteral("means")).toArray().at(1).toArray().at(0).toDouble(), 0.9);
    EXPECT_TRUE(full.contains(QStringLiteral("means_original")));
    EXPECT_FALSE(full.contains(QStringLiteral("centroids")));
    const QJsonArray covariances = full.value(QStringLiteral("covariances")).toArray();
    EXPECT_EQ(covariances.at(0).toArray().at(1).toArray().at(1).toDouble(), 0.09);
    const auto covariancesOf = [](CovarianceType type) {
        return parsed(modelText(tests::sampleMixtureModel(type)))
            .value(QStringLiteral("covariances"))
            .toArray();
    };
    EXPECT_EQ(covariancesOf(CovarianceType::Tied).at(1).toArray().at(1).toDouble(), 0.09);
    EXPECT_EQ(covariancesOf(CovarianceType::Diag).at(1).toArray().at(0).toDouble(), 0.02);
    EXPECT_EQ(covariancesOf(CovarianceType::Spherical).at(0).toDouble(), 0.04);
}

/// The error of a model file in which a field has another value.
std::string errorWith(const QString& field, const QJsonValue& value)
{
    QJsonObject root = parsed(modelText(tests::sampleMixtureModel()));
    root.insert(field, value);
    const auto read = parseModel(QJsonDocument(root).toJson().toStdString(), "m");
    return read ? std::string() : read.error().message;
}

TEST(MixtureClusters, DamagedFilesAreRefusedByTheirField)
{
    const auto names = [](const std::string& error, const char* field) {
        return error.find(field) != std::string::npos;
    };
    EXPECT_TRUE(names(errorWith(QStringLiteral("method"), QStringLiteral("dbscan")), "method"));
    EXPECT_TRUE(names(errorWith(QStringLiteral("covariance_type"), QStringLiteral("round")),
                      "covariance_type"));
    EXPECT_TRUE(names(errorWith(QStringLiteral("weights"), QJsonArray{0.6}), "weights"));
    EXPECT_TRUE(names(errorWith(QStringLiteral("weights"), QJsonArray{0.6, 0.6}), "weights"));
    EXPECT_TRUE(names(errorWith(QStringLiteral("weights"), QJsonArray{1.5, -0.5}), "weights"));
    EXPECT_TRUE(names(errorWith(QStringLiteral("means"), QJsonArray{}), "means"));
    EXPECT_TRUE(names(errorWith(QStringLiteral("covariances"), QJsonArray{1.0}), "covariances"));
    const QJsonArray singular{QJsonArray{1.0, 1.0}, QJsonArray{1.0, 1.0}};
    EXPECT_TRUE(names(errorWith(QStringLiteral("covariances"), QJsonArray{singular, singular}),
                      "positive definite"));
}

TEST(MixtureClusters, HaveMembershipsAndCannotBeExportedAsCentroids)
{
    const auto model = tests::sampleMixtureModel(CovarianceType::Diag);
    const Placement placement = model.clustering->place(threePoints(), {});
    ASSERT_EQ(placement.memberships.cols(), 2);
    EXPECT_EQ(placement.places[1].cluster, 1);
    EXPECT_EQ(placement.places[1].margin,
              placement.memberships(1, 1) - placement.memberships(1, 0));
    EXPECT_EQ(model.clustering->labels(threePoints(), {})[1], 1);
    EXPECT_NEAR(model.clustering->distances(Eigen::Vector2d(0.3, 1.0 / 3.0))[0], 1.0, 1e-14);
    EXPECT_FALSE(model.clustering->isNearestCenter());
    EXPECT_EQ(model.clustering->describe(), "Gaussian mixture, diag covariance");
}

TEST(MixtureClusters, ColumnsReturnToTheirPlaces)
{
    const auto model = tests::sampleMixtureModel();
    const auto restored = model.clustering->withRestoredColumns({1, 0});
    ASSERT_TRUE(restored);
    const Eigen::MatrixXd swapped = threePoints().rowwise().reverse();
    EXPECT_LT(((*restored)->place(swapped, {}).memberships -
               model.clustering->place(threePoints(), {}).memberships)
                  .norm(),
              1e-12);
}

TEST(MixtureMethod, FitsAsGaussianMixtureDoes)
{
    Eigen::MatrixXd points(6, 1);
    points << 0.0, 1.0, 2.0, 2.5, 50.0, 52.0;
    ml::KMeansOptions options = mixtureMethod().defaults();
    EXPECT_EQ(options.maxIter, 100);
    EXPECT_EQ(options.tol, 1e-3);
    options.nClusters = 2;
    ml::KMeansOptions start;
    start.nClusters = 2;
    ml::MixtureOptions mixture;
    mixture.covariance = CovarianceType::Spherical;
    const auto found = ml::gaussianMixture(points, start, mixture);
    const auto fit = mixtureMethod().fit(points, options, {"gmm", {{"covariance", "spherical"}}},
                                         std::nullopt, {});
    ASSERT_TRUE(fit && found);
    EXPECT_EQ(fit->labels, found->labels);
    EXPECT_EQ(fit->sizes, (std::vector<std::int64_t>{4, 2}));
    EXPECT_EQ(fit->clusters->centers(), found->parameters.means);
    EXPECT_EQ(fit->criteria->bic, found->criteria.bic);
    EXPECT_EQ(fit->iterations, found->iterations);
    EXPECT_NEAR(fit->inertia, 1.375 * 1.375 + 0.375 * 0.375 + 0.625 * 0.625 + 1.125 * 1.125 + 2.0,
                1e-6);
}

}  // namespace
}  // namespace walletloupe::model
