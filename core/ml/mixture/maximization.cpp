#include "core/ml/mixture/maximization.h"

#include "core/ml/mixture/expectation.h"

#include <algorithm>
#include <limits>

namespace walletloupe::ml {
namespace {

/// Rows that are centred together.
constexpr std::size_t blockRows = 256;

/// Sum of a[i] b[i] in four lanes, the same on every compiler.
double dotOf(const double* a, const double* b, std::size_t count)
{
    double lanes[4] = {0.0, 0.0, 0.0, 0.0};
    std::size_t i = 0;
    for (; i + 4 <= count; i += 4) {
        for (std::size_t lane = 0; lane < 4; ++lane)
            lanes[lane] += a[i + lane] * b[i + lane];
    }
    for (; i < count; ++i)
        lanes[0] += a[i] * b[i];
    return (lanes[0] + lanes[1]) + (lanes[2] + lanes[3]);
}

double sumOf(const double* a, std::size_t count)
{
    double sum = 0.0;
    for (std::size_t i = 0; i < count; ++i)
        sum += a[i];
    return sum;
}

/// Adds up one matrix a chunk, in the order of the chunks.
template <typename OfChunk>
std::vector<Eigen::MatrixXd> summed(const FixedChunks& chunks, const Executor& executor,
                                    const OfChunk& ofChunk)
{
    std::vector<std::vector<Eigen::MatrixXd>> parts(chunks.count());
    executor.forEach(chunks.count(),
                     [&](std::size_t chunk) { parts[chunk] = ofChunk(chunks.range(chunk)); });
    std::vector<Eigen::MatrixXd> sums = std::move(parts.front());
    for (std::size_t chunk = 1; chunk < parts.size(); ++chunk) {
        for (std::size_t i = 0; i < sums.size(); ++i)
            sums[i] += parts[chunk][i];
    }
    return sums;
}

/// The sum of the memberships of each component (k x 1), and of the rows weighted by them (k x d).
std::vector<Eigen::MatrixXd> weightedSums(const Eigen::MatrixXd& points,
                                          const Eigen::MatrixXd& memberships, const Range& rows)
{
    const std::size_t count = rows.end - rows.begin;
    Eigen::MatrixXd members(memberships.cols(), 1);
    Eigen::MatrixXd sums(memberships.cols(), points.cols());
    for (Eigen::Index c = 0; c < memberships.cols(); ++c) {
        const double* weights = memberships.col(c).data() + rows.begin;
        members(c, 0) = sumOf(weights, count);
        for (Eigen::Index j = 0; j < points.cols(); ++j)
            sums(c, j) = dotOf(weights, points.col(j).data() + rows.begin, count);
    }
    return {std::move(members), std::move(sums)};
}

/// A few rows less a mean, column by column, as they are and weighted.
struct CentredRows {
    std::vector<double> plain;
    std::vector<double> weighted;

    void fill(const Eigen::MatrixXd& points, const Range& rows, const double* weights,
              const Eigen::RowVectorXd& mean)
    {
        const std::size_t count = rows.end - rows.begin;
        const auto d = static_cast<std::size_t>(points.cols());
        plain.resize(d * blockRows);
        weighted.resize(d * blockRows);
        for (std::size_t j = 0; j < d; ++j) {
            const double* values = points.col(static_cast<Eigen::Index>(j)).data() + rows.begin;
            for (std::size_t i = 0; i < count; ++i) {
                const double centred = values[i] - mean[static_cast<Eigen::Index>(j)];
                plain[j * blockRows + i] = centred;
                weighted[j * blockRows + i] = weights[i] * centred;
            }
        }
    }
};

/// Adds the weighted products of centred rows to the lower triangle of `scatter` (d x d), or to
/// the variances where it has one column.
void addProducts(const CentredRows& centred, std::size_t count, Eigen::MatrixXd& scatter)
{
    for (Eigen::Index j = 0; j < scatter.rows(); ++j) {
        const double* left = &centred.weighted[static_cast<std::size_t>(j) * blockRows];
        const Eigen::Index from = scatter.cols() == 1 ? j : 0;
        for (Eigen::Index i = from; i <= j; ++i)
            scatter(j, scatter.cols() == 1 ? 0 : i) +=
                dotOf(left, &centred.plain[static_cast<std::size_t>(i) * blockRows], count);
    }
}

/// The scatter of rows around the means: one matrix a component, d x 1 or the lower triangle of
/// d x d.
std::vector<Eigen::MatrixXd> scatterOf(const Eigen::MatrixXd& points,
                                       const Eigen::MatrixXd& memberships,
                                       const MixtureParameters& parameters, const Range& rows,
                                       const Executor& executor)
{
    const bool isDiagonal =
        parameters.type == CovarianceType::Diag || parameters.type == CovarianceType::Spherical;
    const Eigen::Index d = points.cols();
    std::vector<Eigen::MatrixXd> scatter(
        static_cast<std::size_t>(covarianceCount(parameters.type, memberships.cols())),
        Eigen::MatrixXd::Zero(d, isDiagonal ? 1 : d));
    CentredRows centred;
    for (std::size_t begin = rows.begin; begin < rows.end; begin += blockRows) {
        if (executor.cancelled())
            break;
        const Range block{begin, std::min(begin + blockRows, rows.end)};
        for (Eigen::Index c = 0; c < memberships.cols(); ++c) {
            centred.fill(points, block, memberships.col(c).data() + begin, parameters.means.row(c));
            addProducts(centred, block.end - begin,
                        scatter[scatter.size() == 1 ? 0 : static_cast<std::size_t>(c)]);
        }
    }
    return scatter;
}

/// A covariance in the shape that its type has, of the scatter of `members` rows.
Eigen::MatrixXd covarianceOf(Eigen::MatrixXd scatter, double members, CovarianceType type,
                             double regCovar)
{
    scatter /= members;
    if (type == CovarianceType::Spherical) {
        const double mean = sumOf(scatter.data(), static_cast<std::size_t>(scatter.rows())) /
                            static_cast<double>(scatter.rows());
        return Eigen::MatrixXd::Constant(1, 1, mean + regCovar);
    }
    for (Eigen::Index j = 0; j < scatter.rows(); ++j) {
        scatter(j, scatter.cols() == 1 ? 0 : j) += regCovar;
        for (Eigen::Index i = 0; scatter.cols() > 1 && i < j; ++i)
            scatter(i, j) = scatter(j, i);
    }
    return scatter;
}

}  // namespace

MixtureParameters maximization(const Eigen::MatrixXd& points, const Eigen::MatrixXd& memberships,
                               CovarianceType type, double regCovar, const Executor& executor)
{
    const FixedChunks chunks = mixtureChunks(points.rows());
    const std::vector<Eigen::MatrixXd> sums = summed(chunks, executor, [&](const Range& rows) {
        return weightedSums(points, memberships, rows);
    });
    // As scikit-learn, so that a component without members is no division by zero.
    const Eigen::VectorXd members =
        sums[0].col(0).array() + 10.0 * std::numeric_limits<double>::epsilon();
    const double total = sumOf(members.data(), static_cast<std::size_t>(members.size()));

    MixtureParameters parameters;
    parameters.type = type;
    parameters.weights = members / total;
    parameters.means = sums[1];
    for (Eigen::Index c = 0; c < parameters.means.rows(); ++c)
        parameters.means.row(c) /= members[c];
    std::vector<Eigen::MatrixXd> scatter = summed(chunks, executor, [&](const Range& rows) {
        return scatterOf(points, memberships, parameters, rows, executor);
    });
    for (std::size_t i = 0; i < scatter.size(); ++i) {
        const bool isTied = type == CovarianceType::Tied;
        parameters.covariances.push_back(
            covarianceOf(std::move(scatter[i]),
                         isTied ? total : members[static_cast<Eigen::Index>(i)], type, regCovar));
    }
    return parameters;
}

Eigen::MatrixXd membershipsOf(const std::vector<std::int32_t>& labels, Eigen::Index components)
{
    Eigen::MatrixXd memberships =
        Eigen::MatrixXd::Zero(static_cast<Eigen::Index>(labels.size()), components);
    for (std::size_t row = 0; row < labels.size(); ++row)
        memberships(static_cast<Eigen::Index>(row), labels[row]) = 1.0;
    return memberships;
}

}  // namespace walletloupe::ml
