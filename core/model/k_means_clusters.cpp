#include "core/model/k_means_clusters.h"

#include "core/base/executor.h"
#include "core/ml/criteria/row_order.h"
#include "core/model/json_fields.h"

#include <utility>

namespace walletloupe::model {
namespace {

constexpr std::string_view kMeansId = "kmeans";

class KMeansClusters final : public ClusterModel {
public:
    explicit KMeansClusters(Eigen::MatrixXd centroids) : m_centroids(std::move(centroids)) {}

    std::string_view method() const override { return kMeansId; }
    std::string describe() const override { return std::string(kMeansMethod().title()); }
    const Eigen::MatrixXd& centers() const override { return m_centroids; }
    bool isNearestCenter() const override { return true; }

    Placement place(const Eigen::MatrixXd& points, const Executor& executor) const override
    {
        Placement placement;
        placement.places.reserve(static_cast<std::size_t>(points.rows()));
        for (const ml::Nearest& nearest : ml::nearestCentroids(points, m_centroids, executor))
            placement.places.push_back(placeOf(nearest));
        return placement;
    }

    std::vector<std::int32_t> labels(const Eigen::MatrixXd& points,
                                     const Executor& executor) const override
    {
        return ml::nearestLabels(points, m_centroids, executor);
    }

    std::vector<double> distances(const Eigen::VectorXd& point) const override
    {
        return ml::distancesTo(point, m_centroids);
    }

    Result<std::shared_ptr<const ClusterModel>> withRestoredColumns(
        const std::vector<Eigen::Index>& columns) const override
    {
        Eigen::MatrixXd centroids = m_centroids;
        ml::restoreColumns(centroids, columns);
        return kMeansClusters(std::move(centroids));
    }

    /// The centroids are all there is, and files without a method are k-means.
    void write(QJsonObject&) const override {}

private:
    Eigen::MatrixXd m_centroids;
};

ClusterFit toFit(ml::KMeansResult found)
{
    ClusterFit fit;
    fit.clusters = kMeansClusters(std::move(found.centroids));
    fit.labels = std::move(found.labels);
    fit.sizes = std::move(found.sizes);
    fit.inertia = found.inertia;
    fit.iterations = found.iterations;
    fit.converged = found.converged;
    return fit;
}

class KMeansMethod final : public ClusterMethod {
public:
    std::string_view id() const override { return kMeansId; }
    std::string_view title() const override { return "k-means"; }
    const char* centersField() const override { return "centroids"; }
    std::vector<MethodSetting> settings() const override { return {}; }
    ml::KMeansOptions defaults() const override { return {}; }

    Result<ClusterFit> fit(const Eigen::MatrixXd& points, const ml::KMeansOptions& options,
                           const MethodChoice&, std::optional<int> distinctRows,
                           const Executor& executor) const override
    {
        auto found = ml::kMeans(points, options, executor, distinctRows);
        if (!found)
            return errorOf(found);
        return toFit(std::move(*found));
    }

    Result<ClusterFit> fitFrom(const Eigen::MatrixXd& points, const ClusterModel& start,
                               const ml::KMeansOptions& options, const MethodChoice&,
                               const Executor& executor) const override
    {
        auto found = ml::kMeansFrom(points, start.centers(), options, executor);
        if (!found)
            return errorOf(found);
        return toFit(std::move(*found));
    }

    std::shared_ptr<const ClusterModel> read(JsonFields&, const QJsonObject&,
                                             Eigen::MatrixXd centers) const override
    {
        return kMeansClusters(std::move(centers));
    }
};

}  // namespace

const ClusterMethod& kMeansMethod()
{
    static const KMeansMethod method;
    return method;
}

std::shared_ptr<const ClusterModel> kMeansClusters(Eigen::MatrixXd centroids)
{
    return std::make_shared<const KMeansClusters>(std::move(centroids));
}

ClusterPlace placeOf(const ml::Nearest& nearest)
{
    const double margin = nearest.second < 0 ? 0.0 : nearest.secondDistance - nearest.distance;
    return {nearest.label, nearest.second, nearest.distance, margin};
}

}  // namespace walletloupe::model
