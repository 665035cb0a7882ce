#include "core/ml/scaling/scaler.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace walletloupe::ml {
namespace {

constexpr std::array<std::pair<ScaleKind, std::string_view>, 4> scaleNames{{
    {ScaleKind::MinMax, "minmax"},
    {ScaleKind::ZScore, "zscore"},
    {ScaleKind::LogMinMax, "log-minmax"},
    {ScaleKind::Rank, "rank"},
}};

using Column = Eigen::Ref<const Eigen::VectorXd>;

ColumnScale fitMinMax(double smallest, double largest)
{
    return {smallest, largest - smallest, {}, {}};
}

/// Two passes, and a correction for the rounding of the mean (Chan, Golub, LeVeque 1983).
ColumnScale fitZScore(const Column& values)
{
    const double n = static_cast<double>(values.size());
    double sum = 0.0;
    for (const double value : values)
        sum += value / n;
    double squares = 0.0;
    double rest = 0.0;
    for (const double value : values) {
        squares += (value - sum) * (value - sum) / n;
        rest += (value - sum) / n;
    }
    const bool constant = values.minCoeff() == values.maxCoeff();
    return {constant ? values[0] : sum,
            constant ? 0.0 : std::sqrt(std::max(squares - rest * rest, 0.0)),
            {},
            {}};
}

ColumnScale fitRank(const Column& values)
{
    std::vector<double> sorted(values.begin(), values.end());
    std::sort(sorted.begin(), sorted.end());
    ColumnScale scale{sorted.front(), sorted.front() == sorted.back() ? 0.0 : 1.0, {}, {}};
    const double last = static_cast<double>(sorted.size() - 1);
    for (auto begin = sorted.begin(); begin != sorted.end();) {
        const auto end = std::upper_bound(begin, sorted.end(), *begin);
        const auto first = static_cast<double>(begin - sorted.begin());
        const auto beyond = static_cast<double>(end - sorted.begin());
        scale.sortedValues.push_back(*begin);
        scale.ranks.push_back(last > 0.0 ? (first + beyond - 1.0) / 2.0 / last : 0.0);
        begin = end;
    }
    return scale;
}

ColumnScale fitColumn(ScaleKind kind, const Column& values)
{
    switch (kind) {
        case ScaleKind::ZScore:
            return fitZScore(values);
        case ScaleKind::LogMinMax:
            return fitMinMax(std::log1p(values.minCoeff()), std::log1p(values.maxCoeff()));
        case ScaleKind::Rank:
            return fitRank(values);
        case ScaleKind::MinMax:
            break;
    }
    return fitMinMax(values.minCoeff(), values.maxCoeff());
}

/// A training value has its own rank; one between two of them stands half-way.
double rankOf(const ColumnScale& scale, double value)
{
    const auto at = std::lower_bound(scale.sortedValues.begin(), scale.sortedValues.end(), value);
    if (at == scale.sortedValues.end())
        return 1.0;
    const auto index = static_cast<std::size_t>(at - scale.sortedValues.begin());
    if (*at == value)
        return scale.ranks[index];
    return index == 0 ? 0.0 : (scale.ranks[index - 1] + scale.ranks[index]) / 2.0;
}

double valueOfRank(const ColumnScale& scale, double rank)
{
    const auto above = std::lower_bound(scale.ranks.begin(), scale.ranks.end(), rank);
    if (above == scale.ranks.end())
        return scale.sortedValues.back();
    const auto index = static_cast<std::size_t>(above - scale.ranks.begin());
    if (index == 0)
        return scale.sortedValues.front();
    const double share =
        (rank - scale.ranks[index - 1]) / (scale.ranks[index] - scale.ranks[index - 1]);
    return scale.sortedValues[index - 1] * (1.0 - share) + scale.sortedValues[index] * share;
}

Error cannotTake(const std::string& name)
{
    return {ErrorCode::Unusable,
            name +
                " has a value below 0, which log-minmax cannot take; choose another scaling or "
                "leave this feature out."};
}

Error spreadTooWide(const std::string& name)
{
    return {ErrorCode::Unusable, name +
                                     " spreads wider than numbers of the program can; choose "
                                     "another scaling or leave this feature out."};
}

/// So that a cancel is heard within a fraction of a second.
constexpr Eigen::Index rowsBetweenLooks = 100'000;

}  // namespace

std::string_view scaleName(ScaleKind kind)
{
    for (const auto& [known, name] : scaleNames) {
        if (known == kind)
            return name;
    }
    return {};
}

std::optional<ScaleKind> scaleFromName(std::string_view name)
{
    for (const auto& [kind, known] : scaleNames) {
        if (known == name)
            return kind;
    }
    return std::nullopt;
}

std::vector<std::size_t> Scaler::deadColumns() const
{
    std::vector<std::size_t> dead;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (columns[i].spread == 0.0)
            dead.push_back(i);
    }
    return dead;
}

double Scaler::scaled(std::size_t column, double value) const
{
    const ColumnScale& scale = columns[column];
    if (scale.spread == 0.0)
        return 0.0;
    if (kind == ScaleKind::Rank)
        return rankOf(scale, value);
    return ((kind == ScaleKind::LogMinMax ? std::log1p(value) : value) - scale.offset) /
           scale.spread;
}

double Scaler::original(std::size_t column, double scaledValue) const
{
    const ColumnScale& scale = columns[column];
    if (kind == ScaleKind::Rank)
        return scale.spread == 0.0 ? scale.offset : valueOfRank(scale, scaledValue);
    const double value = scaledValue * scale.spread + scale.offset;
    return kind == ScaleKind::LogMinMax ? std::expm1(value) : value;
}

Result<Scaler> fitScaler(ScaleKind kind, const Eigen::MatrixXd& values,
                         const std::vector<std::string>& names)
{
    if (values.rows() == 0 || values.cols() == 0)
        return failure(ErrorCode::Unusable, "There is no row to fit the scaling on.");
    Scaler scaler{kind, {}};
    for (Eigen::Index column = 0; column < values.cols(); ++column) {
        if (!scaler.accepts(values.col(column).minCoeff()))
            return failure(cannotTake(names[static_cast<std::size_t>(column)]));
        scaler.columns.push_back(fitColumn(kind, values.col(column)));
        const ColumnScale& fitted = scaler.columns.back();
        if (!std::isfinite(fitted.offset) || !std::isfinite(fitted.spread))
            return failure(spreadTooWide(names[static_cast<std::size_t>(column)]));
    }
    return scaler;
}

Result<void> applyScaler(const Scaler& scaler, Eigen::MatrixXd& values,
                         const std::vector<std::string>& names, const Progress& progress)
{
    for (Eigen::Index column = 0; column < values.cols(); ++column) {
        const auto index = static_cast<std::size_t>(column);
        if (values.rows() > 0 && !scaler.accepts(values.col(column).minCoeff()))
            return failure(cannotTake(names[index]));
        for (Eigen::Index row = 0; row < values.rows(); ++row) {
            if (row % rowsBetweenLooks == 0 && progress.cancelled())
                return cancelledFailure();
            values(row, column) = scaler.scaled(index, values(row, column));
        }
    }
    return {};
}

}  // namespace walletloupe::ml
