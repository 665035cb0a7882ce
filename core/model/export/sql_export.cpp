#include "core/base/version.h"
#include "core/model/export/model_export.h"
#include "core/model/export/rank_table.h"

#include <array>
#include <charconv>
#include <cmath>

namespace walletloupe::model {
namespace {

/// SQLite takes expressions that are 1,000 deep; sums and comparisons are as deep as they are long.
constexpr Eigen::Index maxTerms = 500;
/// Rank scaling writes every training value into the query.
constexpr std::size_t maxRankValues = 100'000;

std::string quoted(const std::string& name)
{
    std::string text = "\"";
    for (const char c : name)
        text += c == '"' ? "\"\"" : std::string(1, c);
    return text + '"';
}

/// 17 significant digits; in parentheses below 0, for two dashes begin a comment.
std::string literal(double value)
{
    std::array<char, 40> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), value,
                                   std::chars_format::general, 17);
    const std::string number(text.data(), end.ptr);
    return std::signbit(value) ? "(" + number + ")" : number;
}

/// Constants are decimal numbers to PostgreSQL unless told otherwise.
std::string asDouble(const std::string& expression)
{
    return "CAST(" + expression + " AS double precision)";
}

/// Where one value stands among the training values: a tree of comparisons, wide rather than deep,
/// for SQLite's parser takes few levels.
std::string rankTree(const std::string& x, const ml::ColumnScale& scale,
                     const std::vector<double>& between, std::size_t begin, std::size_t end)
{
    constexpr std::size_t maxBranches = 32;
    const auto valueAt = [&](std::size_t i) { return asDouble(literal(scale.sortedValues[i])); };
    std::string text = "CASE";
    if (end - begin <= maxBranches) {
        for (std::size_t i = begin; i < end; ++i)
            text += " WHEN " + x + " < " + valueAt(i) + " THEN " + asDouble(literal(between[i])) +
                    " WHEN " + x + " = " + valueAt(i) + " THEN " +
                    asDouble(literal(scale.ranks[i]));
        return text + " ELSE " + asDouble(literal(between[end])) + " END";
    }
    const std::size_t step = (end - begin + maxBranches - 1) / maxBranches;
    std::size_t from = begin;
    for (; from + step < end; from += step)
        text += " WHEN " + x + " < " + valueAt(from + step) + " THEN " +
                rankTree(x, scale, between, from, from + step);
    return text + " ELSE " + rankTree(x, scale, between, from, end) + " END";
}

/// log(1 + x) without losing small x: x * ln(u) / (u - 1) with u = 1 + x (Goldberg 1991).
std::string logOnePlus(const std::string& x)
{
    return "CASE WHEN " + x + " < 0 THEN NULL WHEN " + x + " + 1 = 1 THEN " + x + " ELSE ln(" + x +
           " + 1) * (" + x + " / ((" + x + " + 1) - 1)) END";
}

std::string scaledColumn(const std::string& x, const ml::Scaler& scaler, std::size_t column)
{
    const ml::ColumnScale& scale = scaler.columns[column];
    if (scale.spread == 0.0)
        return x + " * 0";
    if (scaler.kind == ml::ScaleKind::Rank)
        return "CASE WHEN " + x + " IS NOT NULL THEN " +
               rankTree(x, scale, ranksBetween(scale), 0, scale.sortedValues.size()) + " END";
    const std::string value = scaler.kind == ml::ScaleKind::LogMinMax ? logOnePlus(x) : x;
    return "(" + value + " - " + literal(scale.offset) + ") / " + literal(scale.spread);
}

std::string name(char letter, Eigen::Index index)
{
    return letter + std::to_string(index);
}

/// Items joined by a separator.
template <class Item>
std::string joined(Eigen::Index from, Eigen::Index to, const char* separator, Item item)
{
    std::string text;
    for (Eigen::Index i = from; i < to; ++i)
        text += (i == from ? "" : separator) + item(i);
    return text;
}

std::string squaredDistance(const SegmentationModel& model, Eigen::Index cluster)
{
    return joined(0, model.centers().cols(), " + ", [&](Eigen::Index j) {
        const std::string difference =
            "(" + name('x', j) + " - " + literal(model.centers()(cluster, j)) + ")";
        return difference + " * " + difference;
    });
}

/// Of the distances the first that none after it beats: ties go to the lower label. A distance
/// less itself is 0 unless it is missing or no number.
std::string nearestLabel(Eigen::Index clusters)
{
    std::string text = "CASE WHEN d0 - d0 = 0 THEN CASE";
    for (Eigen::Index c = 0; c + 1 < clusters; ++c)
        text +=
            "\n        WHEN " +
            joined(c + 1, clusters, " AND ",
                   [c](Eigen::Index other) { return name('d', c) + " <= " + name('d', other); }) +
            " THEN " + std::to_string(c);
    // A CASE needs a WHEN, with one cluster too.
    if (clusters == 1)
        text += " WHEN d0 >= 0 THEN 0";
    return text + "\n        ELSE " + std::to_string(clusters - 1) + " END END";
}

Result<void> checkSize(const SegmentationModel& model)
{
    std::size_t rankValues = 0;
    for (const ml::ColumnScale& column : model.scaler.columns)
        rankValues += column.sortedValues.size();
    if (model.centers().rows() > maxTerms || model.centers().cols() > maxTerms)
        return failure(ErrorCode::Unsupported,
                       "A model with more than " + std::to_string(maxTerms) +
                           " clusters or features is too large for a query; export it as ONNX "
                           "or Python.");
    if (rankValues > maxRankValues)
        return failure(ErrorCode::Unsupported,
                       "The rank scaling of this model has " + std::to_string(rankValues) +
                           " training values, too many for a query; export it as ONNX or Python.");
    return {};
}

}  // namespace

Result<std::string> sqlQuery(const SegmentationModel& model, const std::string& table)
{
    if (auto fits = checkSize(model); !fits)
        return errorOf(fits);
    const Eigen::Index d = model.centers().cols();
    const std::string values = joined(0, d, ",\n              ", [&](Eigen::Index j) {
        const auto at = static_cast<std::size_t>(j);
        const std::string& column = model.headers.empty() ? model.features[at] : model.headers[at];
        return asDouble("w." + quoted(column)) + " AS " + name('v', j);
    });
    const std::string scaled = joined(0, d, ",\n            ", [&](Eigen::Index j) {
        return scaledColumn(name('v', j), model.scaler, static_cast<std::size_t>(j)) + " AS " +
               name('x', j);
    });
    const std::string distances =
        joined(0, model.centers().rows(), ",\n          ",
               [&](Eigen::Index c) { return squaredDistance(model, c) + " AS " + name('d', c); });
    // OFFSET 0 keeps the databases from writing one level into the next, again and again.
    return "-- Walletloupe " + std::string(programVersion()) + ": every wallet's nearest of " +
           std::to_string(model.clusters()) + " clusters, " +
           std::string(ml::scaleName(model.scaler.kind)) +
           " scaling; for SQLite (with mathematical functions) and PostgreSQL.\n"
           "-- predicted_cluster is NULL where a feature is missing or cannot be scaled.\n"
           "SELECT w.*,\n  (SELECT " +
           nearestLabel(model.centers().rows()) + "\n    FROM (\n      SELECT " + distances +
           "\n      FROM (\n        SELECT " + scaled + "\n        FROM (\n          SELECT " +
           values +
           "\n          LIMIT 1 OFFSET 0) AS given\n        LIMIT 1 OFFSET 0) AS scaled\n      "
           "LIMIT 1 OFFSET 0) AS squared) AS predicted_cluster\nFROM " +
           quoted(table) + " AS w;\n";
}

}  // namespace walletloupe::model
