#include "core/ml/mixture/mixture_placement.h"

#include "core/ml/mixture/expectation.h"

#include <cmath>

namespace walletloupe::ml {
namespace {

std::int32_t secondOf(const Eigen::MatrixXd& memberships, Eigen::Index row, std::int32_t label)
{
    std::int32_t second = -1;
    for (std::int32_t c = 0; c < memberships.cols(); ++c) {
        if (c != label && (second < 0 || memberships(row, c) > memberships(row, second)))
            second = c;
    }
    return second;
}

double distanceTo(const Eigen::MatrixXd& points, std::size_t row, const MixtureDensity& density,
                  Eigen::Index component)
{
    double squared = 0.0;
    density.squaredDistances(points, {row, row + 1}, component, &squared);
    return std::sqrt(squared);
}

}  // namespace

MixturePlacement placeInMixture(const Eigen::MatrixXd& points, const MixtureDensity& density,
                                const Executor& executor)
{
    MixturePlacement placement;
    placement.memberships = expectation(points, density, executor).memberships;
    const std::vector<std::int32_t> labels = largestMemberships(placement.memberships);
    placement.places.resize(labels.size());
    const FixedChunks chunks = mixtureChunks(points.rows());
    executor.forEach(chunks.count(), [&](std::size_t chunk) {
        const Range rows = chunks.range(chunk);
        for (std::size_t row = rows.begin; row < rows.end; ++row) {
            const auto at = static_cast<Eigen::Index>(row);
            MixturePlace& place = placement.places[row];
            place.label = labels[row];
            place.second = secondOf(placement.memberships, at, place.label);
            place.distance = distanceTo(points, row, density, place.label);
            if (place.second >= 0)
                place.margin = placement.memberships(at, place.label) -
                               placement.memberships(at, place.second);
        }
    });
    return placement;
}

std::vector<double> mahalanobisDistances(const Eigen::VectorXd& point,
                                         const MixtureDensity& density)
{
    const Eigen::MatrixXd row = point.transpose();
    std::vector<double> distances;
    for (Eigen::Index c = 0; c < density.components(); ++c)
        distances.push_back(distanceTo(row, 0, density, c));
    return distances;
}

}  // namespace walletloupe::ml
