#include "core/ml/scaling/scaler.h"

#include "core/base/parallel.h"
#include "core/stats/constant_range.h"

#include <algorithm>
#include <array>
#include <atomic>
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

/// So that a cancel is heard within a fraction of a second.
constexpr std::size_t rowsBetweenLooks = 65'536;

ColumnScale fitMinMax(double smallest, double largest)
{
    const bool isConstant = stats::isConstantRange(smallest, largest);
    return {smallest, isConstant ? 0.0 : largest - smallest, {}, {}};
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
    const bool constant = stats::isConstantRange(values.minCoeff(), values.maxCoeff());
    return {constant ? values[0] : sum,
            constant ? 0.0 : std::sqrt(std::max(squares - rest * rest, 0.0)),
            {},
            {}};
}

/// Sorts piece by piece and merges them, so that a cancel is heard; half done when cancelled.
void sortCancellable(std::vector<double>& values, const Progress& progress)
{
    const auto at = [&](std::size_t index) {
        return values.begin() + static_cast<std::ptrdiff_t>(std::min(index, values.size()));
    };
    for (std::size_t i = 0; i < values.size() && !progress.cancelled(); i += rowsBetweenLooks)
        std::sort(at(i), at(i + rowsBetweenLooks));
    for (std::size_t size = rowsBetweenLooks; size < values.size(); size *= 2) {
        for (std::size_t i = 0; i < values.size() && !progress.cancelled(); i += 2 * size)
            std::inplace_merge(at(i), at(i + size), at(i + 2 * size));
    }
}

ColumnScale fitRank(const Column& values, const Progress& progress)
{
    std::vector<double> sorted(values.begin(), values.end());
    sortCancellable(sorted, progress);
    if (progress.cancelled())
        return {};
    const bool isConstant = stats::isConstantRange(sorted.front(), sorted.back());
    ColumnScale scale{sorted.front(), isConstant ? 0.0 : 1.0, {}, {}};
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

ColumnScale fitColumn(ScaleKind kind, const Column& values, const Progress& progress)
{
    switch (kind) {
        case ScaleKind::ZScore:
            return fitZScore(values);
        case ScaleKind::LogMinMax:
            return fitMinMax(std::log1p(values.minCoeff()), std::log1p(values.maxCoeff()));
        case ScaleKind::Rank:
            return fitRank(values, progress);
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

void lowerTo(std::atomic<std::size_t>& least, std::size_t value)
{
    std::size_t known = least.load();
    while (value < known && !least.compare_exchange_weak(known, value)) {
    }
}

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
                         const std::vector<std::string>& names, const Executor& executor)
{
    if (values.rows() == 0 || values.cols() == 0)
        return failure(ErrorCode::Unusable, "There is no row to fit the scaling on.");
    Scaler scaler{kind, std::vector<ColumnScale>(static_cast<std::size_t>(values.cols()))};
    std::vector<char> accepted(scaler.columns.size());
    executor.forEach(scaler.columns.size(), [&](std::size_t column) {
        if (executor.cancelled())
            return;
        const auto cells = values.col(static_cast<Eigen::Index>(column));
        accepted[column] = scaler.accepts(cells.minCoeff()) ? 1 : 0;
        if (accepted[column] != 0)
            scaler.columns[column] = fitColumn(kind, cells, executor);
    });
    if (executor.cancelled())
        return cancelledFailure();
    for (std::size_t column = 0; column < accepted.size(); ++column) {
        if (accepted[column] == 0)
            return failure(cannotTake(names[column]));
        const ColumnScale& fitted = scaler.columns[column];
        if (!std::isfinite(fitted.offset) || !std::isfinite(fitted.spread))
            return failure(spreadTooWide(names[column]));
    }
    return scaler;
}

Result<void> applyScaler(const Scaler& scaler, Eigen::MatrixXd& values,
                         const std::vector<std::string>& names, const Executor& executor)
{
    const FixedChunks chunks(static_cast<std::size_t>(values.rows()), rowsBetweenLooks);
    const auto columns = static_cast<std::size_t>(values.cols());
    std::atomic<std::size_t> firstRefused{columns};
    executor.forEach(chunks.count() * columns, [&](std::size_t part) {
        if (executor.cancelled())
            return;
        const std::size_t column = part / chunks.count();
        const Range rows = chunks.range(part % chunks.count());
        double* cells = values.col(static_cast<Eigen::Index>(column)).data();
        for (std::size_t row = rows.begin; row < rows.end; ++row) {
            if (!scaler.accepts(cells[row])) {
                lowerTo(firstRefused, column);
                return;
            }
            cells[row] = scaler.scaled(column, cells[row]);
        }
    });
    if (executor.cancelled())
        return cancelledFailure();
    if (firstRefused.load() < columns)
        return failure(cannotTake(names[firstRefused.load()]));
    return {};
}

}  // namespace walletloupe::ml
