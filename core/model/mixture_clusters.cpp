#include "core/model/mixture_clusters.h"

#include "core/base/executor.h"
#include "core/ml/mixture/expectation.h"
#include "core/ml/mixture/gaussian_mixture.h"
#include "core/ml/mixture/mixture_density.h"
#include "core/ml/mixture/mixture_placement.h"
#include "core/model/json_fields.h"
#include "core/model/json_matrix.h"
#include "core/model/json_values.h"

#include <cmath>
#include <utility>

namespace walletloupe::model {
namespace {

constexpr std::string_view mixtureId = "gmm";
constexpr const char* covarianceSetting = "covariance";
constexpr const char* covariancesField = "covariances";

/// As scikit-learn's covariances_: k x d x d, d x d, k x d or k numbers.
QJsonArray covariancesArray(const ml::MixtureParameters& parameters)
{
    if (parameters.type == ml::CovarianceType::Tied)
        return jsonMatrix(parameters.covariances.front());
    QJsonArray array;
    for (const Eigen::MatrixXd& covariance : parameters.covariances) {
        if (parameters.type == ml::CovarianceType::Full)
            array.append(jsonMatrix(covariance));
        else if (parameters.type == ml::CovarianceType::Diag)
            array.append(jsonMatrix(covariance.transpose()).first());
        else
            array.append(covariance(0, 0));
    }
    return array;
}

std::vector<Eigen::MatrixXd> readCovariances(JsonFields& fields, const QJsonObject& root,
                                             ml::CovarianceType type, Eigen::Index k,
                                             Eigen::Index d)
{
    std::vector<Eigen::MatrixXd> covariances;
    if (type == ml::CovarianceType::Tied)
        return {fields.matrix(root, covariancesField, d, d)};
    if (type == ml::CovarianceType::Diag) {
        const Eigen::MatrixXd variances = fields.matrix(root, covariancesField, k, d);
        for (Eigen::Index c = 0; c < k; ++c)
            covariances.emplace_back(variances.row(c).transpose());
        return covariances;
    }
    const QJsonArray entries = fields.array(root, covariancesField);
    if (entries.size() != k) {
        fields.refuse(covariancesField, "must have one entry a cluster");
        return {};
    }
    for (const QJsonValue& entry : entries) {
        const QJsonObject one{{QString::fromLatin1(covariancesField), entry}};
        covariances.push_back(
            type == ml::CovarianceType::Full
                ? fields.matrix(one, covariancesField, d, d)
                : Eigen::MatrixXd::Constant(1, 1, fields.number(one, covariancesField)));
    }
    return covariances;
}

Eigen::VectorXd readWeights(JsonFields& fields, const QJsonObject& root, Eigen::Index k)
{
    constexpr double rounding = 1e-6;
    const std::vector<double> values = fields.numbers(root, "weights");
    Eigen::VectorXd weights = Eigen::VectorXd::Zero(k);
    if (static_cast<Eigen::Index>(values.size()) != k) {
        fields.refuse("weights", "must have one number a cluster");
        return weights;
    }
    weights = Eigen::Map<const Eigen::VectorXd>(values.data(), k);
    if (!(weights.minCoeff() >= 0.0) || !(std::abs(weights.sum() - 1.0) <= rounding))
        fields.refuse("weights", "must not be negative and have the sum 1");
    return weights;
}

class MixtureClusters final : public ClusterModel {
public:
    MixtureClusters(ml::MixtureParameters parameters, ml::MixtureDensity density)
        : m_parameters(std::move(parameters)), m_density(std::move(density))
    {
    }

    std::string_view method() const override { return mixtureId; }
    std::string describe() const override
    {
        return std::string(mixtureMethod().title()) + ", " +
               std::string(ml::covarianceName(m_parameters.type)) + " covariance";
    }
    const Eigen::MatrixXd& centers() const override { return m_parameters.means; }
    bool isNearestCenter() const override { return false; }

    Placement place(const Eigen::MatrixXd& points, const Executor& executor) const override
    {
        ml::MixturePlacement found = ml::placeInMixture(points, m_density, executor);
        Placement placement;
        placement.places.reserve(found.places.size());
        for (const ml::MixturePlace& place : found.places)
            placement.places.push_back({place.label, place.second, place.distance, place.margin});
        placement.memberships = std::move(found.memberships);
        return placement;
    }

    std::vector<std::int32_t> labels(const Eigen::MatrixXd& points,
                                     const Executor& executor) const override
    {
        return ml::largestMemberships(ml::expectation(points, m_density, executor).memberships);
    }

    std::vector<double> distances(const Eigen::VectorXd& point) const override
    {
        return ml::mahalanobisDistances(point, m_density);
    }

    Result<std::shared_ptr<const ClusterModel>> withRestoredColumns(
        const std::vector<Eigen::Index>& columns) const override
    {
        ml::MixtureParameters parameters = m_parameters;
        ml::restoreFeatures(parameters, columns);
        return mixtureClusters(std::move(parameters));
    }

    void write(QJsonObject& root) const override
    {
        root.insert(QStringLiteral("method"), jsonText(mixtureId));
        root.insert(QStringLiteral("weights"),
                    jsonNumbers({m_parameters.weights.begin(), m_parameters.weights.end()}));
        root.insert(QStringLiteral("covariance_type"),
                    jsonText(ml::covarianceName(m_parameters.type)));
        root.insert(QString::fromLatin1(covariancesField), covariancesArray(m_parameters));
    }

private:
    ml::MixtureParameters m_parameters;
    ml::MixtureDensity m_density;
};

/// Sum of squared Euclidean distances to the mean of the own component.
double inertiaOf(const Eigen::MatrixXd& points, const ml::MixtureResult& found)
{
    double inertia = 0.0;
    for (Eigen::Index row = 0; row < points.rows(); ++row) {
        const Eigen::Index label = found.labels[static_cast<std::size_t>(row)];
        for (Eigen::Index j = 0; j < points.cols(); ++j) {
            const double difference = points(row, j) - found.parameters.means(label, j);
            inertia += difference * difference;
        }
    }
    return inertia;
}

Result<ClusterFit> toFit(const Eigen::MatrixXd& points, Result<ml::MixtureResult> found)
{
    if (!found)
        return errorOf(found);
    ClusterFit fit;
    fit.inertia = inertiaOf(points, *found);
    auto clusters = mixtureClusters(std::move(found->parameters));
    if (!clusters)
        return errorOf(clusters);
    fit.clusters = std::move(*clusters);
    fit.labels = std::move(found->labels);
    fit.sizes = std::move(found->sizes);
    fit.iterations = found->iterations;
    fit.converged = found->converged;
    fit.criteria = found->criteria;
    return fit;
}

class MixtureMethod final : public ClusterMethod {
public:
    std::string_view id() const override { return mixtureId; }
    std::string_view title() const override { return "Gaussian mixture"; }
    const char* centersField() const override { return "means"; }
    std::vector<MethodSetting> settings() const override
    {
        return {{covarianceSetting,
                 "Covariance",
                 {"full", "tied", "diag", "spherical"},
                 "Shape of a Gaussian mixture's components: full (each its own), tied (one for "
                 "all), diag (features independent), spherical (one variance each)."}};
    }
    ml::KMeansOptions defaults() const override
    {
        const ml::MixtureOptions mixture;
        ml::KMeansOptions options;
        options.maxIter = mixture.maxIter;
        options.tol = mixture.tol;
        return options;
    }

    /// The limit of iterations and the tolerance are those of expectation-maximisation; k-means,
    /// which it starts from, has its own defaults.
    Result<ClusterFit> fit(const Eigen::MatrixXd& points, const ml::KMeansOptions& options,
                           const MethodChoice& choice, std::optional<int>,
                           const Executor& executor) const override
    {
        ml::KMeansOptions start = options;
        start.maxIter = ml::KMeansOptions().maxIter;
        start.tol = ml::KMeansOptions().tol;
        return toFit(points,
                     ml::gaussianMixture(points, start, mixtureOptions(options, choice), executor));
    }

    Result<ClusterFit> fitFrom(const Eigen::MatrixXd& points, const ClusterModel& start,
                               const ml::KMeansOptions& options, const MethodChoice& choice,
                               const Executor& executor) const override
    {
        return toFit(points, ml::gaussianMixtureFrom(points, start.labels(points, executor),
                                                     static_cast<int>(start.centers().rows()),
                                                     mixtureOptions(options, choice), executor));
    }

    std::shared_ptr<const ClusterModel> read(JsonFields& fields, const QJsonObject& root,
                                             Eigen::MatrixXd centers) const override
    {
        const auto type = ml::covarianceFromName(fields.text(root, "covariance_type"));
        if (!type)
            fields.refuse("covariance_type", "is none that this program knows");
        ml::MixtureParameters parameters;
        parameters.type = type.value_or(ml::CovarianceType::Full);
        parameters.weights = readWeights(fields, root, centers.rows());
        parameters.covariances =
            readCovariances(fields, root, parameters.type, centers.rows(), centers.cols());
        parameters.means = std::move(centers);
        if (!fields.ok())
            return nullptr;
        auto clusters = mixtureClusters(std::move(parameters));
        if (!clusters)
            fields.refuse(covariancesField, "holds a matrix that is not positive definite");
        return clusters.value_or(nullptr);
    }

private:
    ml::MixtureOptions mixtureOptions(const ml::KMeansOptions& options,
                                      const MethodChoice& choice) const
    {
        ml::MixtureOptions mixture;
        mixture.covariance =
            ml::covarianceFromName(settingOf(*this, choice, covarianceSetting)).value();
        mixture.maxIter = options.maxIter;
        mixture.tol = options.tol;
        return mixture;
    }
};

}  // namespace

const ClusterMethod& mixtureMethod()
{
    static const MixtureMethod method;
    return method;
}

Result<std::shared_ptr<const ClusterModel>> mixtureClusters(ml::MixtureParameters parameters)
{
    auto density = ml::MixtureDensity::of(parameters);
    if (!density)
        return errorOf(density);
    return std::make_shared<const MixtureClusters>(std::move(parameters), std::move(*density));
}

}  // namespace walletloupe::model
