#include "core/model/projected_clusters.h"

#include "core/ml/criteria/row_order.h"
#include "core/model/json_fields.h"
#include "core/model/json_matrix.h"
#include "core/model/k_means_clusters.h"

#include <utility>

namespace walletloupe::model {
namespace {

constexpr std::string_view projectedId = "kmeans-projected";
constexpr const char* projectionField = "projection";

/// A z of each row z; summed in the order of the features, so that no compiler changes a bit.
Eigen::MatrixXd imagesOf(const Eigen::MatrixXd& points, const Eigen::MatrixXd& projection)
{
    Eigen::MatrixXd images = Eigen::MatrixXd::Zero(points.rows(), projection.rows());
    for (Eigen::Index to = 0; to < projection.rows(); ++to) {
        for (Eigen::Index from = 0; from < projection.cols(); ++from) {
            const double weight = projection(to, from);
            for (Eigen::Index row = 0; row < points.rows(); ++row)
                images(row, to) += points(row, from) * weight;
        }
    }
    return images;
}

class ProjectedClusters final : public ClusterModel {
public:
    ProjectedClusters(Eigen::MatrixXd projection, Eigen::MatrixXd centers)
        : m_projection(std::move(projection))
        , m_centers(std::move(centers))
        , m_images(imagesOf(m_centers, m_projection))
    {
    }

    std::string_view method() const override { return projectedId; }
    std::string describe() const override
    {
        return "k-means behind a projection to " + std::to_string(m_projection.rows()) +
               " dimensions";
    }
    const Eigen::MatrixXd& centers() const override { return m_centers; }
    bool isNearestCenter() const override { return false; }

    Placement place(const Eigen::MatrixXd& points, const Executor& executor) const override
    {
        Placement placement;
        placement.places.reserve(static_cast<std::size_t>(points.rows()));
        for (const ml::Nearest& nearest :
             ml::nearestCentroids(imagesOf(points, m_projection), m_images, executor))
            placement.places.push_back(placeOf(nearest));
        return placement;
    }

    std::vector<std::int32_t> labels(const Eigen::MatrixXd& points,
                                     const Executor& executor) const override
    {
        return ml::nearestLabels(imagesOf(points, m_projection), m_images, executor);
    }

    std::vector<double> distances(const Eigen::VectorXd& point) const override
    {
        const Eigen::MatrixXd row = point.transpose();
        return ml::distancesTo(imagesOf(row, m_projection).row(0).transpose(), m_images);
    }

    Result<std::shared_ptr<const ClusterModel>> withRestoredColumns(
        const std::vector<Eigen::Index>& columns) const override
    {
        Eigen::MatrixXd projection = m_projection;
        Eigen::MatrixXd centers = m_centers;
        ml::restoreColumns(projection, columns);
        ml::restoreColumns(centers, columns);
        return projectedClusters(std::move(projection), std::move(centers));
    }

    void write(QJsonObject& root) const override
    {
        root.insert(QStringLiteral("method"),
                    QString::fromLatin1(projectedId.data(), projectedId.size()));
        root.insert(QString::fromLatin1(projectionField), jsonMatrix(m_projection));
    }

private:
    Eigen::MatrixXd m_projection;  ///< q x d
    Eigen::MatrixXd m_centers;     ///< k x d
    Eigen::MatrixXd m_images;      ///< k x q, of the centres
};

class ProjectedKMeansMethod final : public ClusterMethod {
public:
    std::string_view id() const override { return projectedId; }
    std::string_view title() const override { return "k-means behind a projection"; }
    const char* centersField() const override { return "centroids"; }
    std::vector<MethodSetting> settings() const override { return {}; }
    ml::KMeansOptions defaults() const override { return {}; }

    Result<ClusterFit> fit(const Eigen::MatrixXd&, const ml::KMeansOptions&, const MethodChoice&,
                           std::optional<int>, const Executor&) const override
    {
        return failure(ErrorCode::Usage,
                       "k-means behind a projection is brought over from scikit-learn and cannot "
                       "be fitted here; choose kmeans.");
    }

    Result<ClusterFit> fitFrom(const Eigen::MatrixXd& points, const ClusterModel&,
                               const ml::KMeansOptions& options, const MethodChoice& choice,
                               const Executor& executor) const override
    {
        return fit(points, options, choice, std::nullopt, executor);
    }

    std::shared_ptr<const ClusterModel> read(JsonFields& fields, const QJsonObject& root,
                                             Eigen::MatrixXd centers) const override
    {
        const qsizetype dimensions = fields.array(root, projectionField).size();
        if (dimensions == 0)
            fields.refuse(projectionField, "is empty");
        Eigen::MatrixXd projection =
            fields.matrix(root, projectionField, dimensions, centers.cols());
        return fields.ok() ? projectedClusters(std::move(projection), std::move(centers)) : nullptr;
    }
};

}  // namespace

const ClusterMethod& projectedKMeansMethod()
{
    static const ProjectedKMeansMethod method;
    return method;
}

std::shared_ptr<const ClusterModel> projectedClusters(Eigen::MatrixXd projection,
                                                      Eigen::MatrixXd centers)
{
    return std::make_shared<const ProjectedClusters>(std::move(projection), std::move(centers));
}

}  // namespace walletloupe::model
