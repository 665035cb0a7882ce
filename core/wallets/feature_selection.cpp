#include "core/wallets/feature_selection.h"

#include "core/csv/files/input_file.h"
#include "core/csv/reading/column_binding.h"
#include "core/csv/reading/name_list.h"
#include "core/csv/text/utf8.h"
#include "core/messages/common_messages.h"
#include "core/messages/wallet_messages.h"
#include "core/stats/quantile.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>
#include <utility>

namespace walletloupe::wallets {
namespace {

std::vector<std::string> columnNames(const WalletTable& table)
{
    std::vector<std::string> names;
    for (const NumericColumn& column : table.columns)
        names.push_back(column.name);
    return names;
}

Error unknownFeature(const WalletTable& table, const std::string& feature)
{
    const bool isText = std::any_of(
        table.textColumns.begin(), table.textColumns.end(),
        [&](const std::string& name) { return csv::foldedName(name) == csv::foldedName(feature); });
    const std::vector<std::string> names = columnNames(table);
    const std::string offer = " The columns with numbers are " + csv::nameList(names) + ".";
    if (isText)
        return {ErrorCode::Unusable, csv::sourceName(table.source) + ": the column " +
                                         csv::shortened(feature) +
                                         " holds text and cannot be a feature." + offer};
    const std::string nearest = csv::nearestName(feature, names);
    const std::string hint =
        nearest.empty() ? "" : " Did you mean " + csv::shortened(nearest) + "?";
    return {ErrorCode::NotFound, csv::sourceName(table.source) + ": there is no column " +
                                     csv::shortened(feature) + "." + hint + offer};
}

Result<std::vector<std::size_t>> chosenColumns(const WalletTable& table,
                                               const std::vector<std::string>& features)
{
    std::vector<std::size_t> chosen;
    for (const std::string& feature : features) {
        const auto found = featureColumn(table, feature);
        if (!found)
            return failure(unknownFeature(table, feature));
        const std::size_t column = *found;
        const std::string& name = table.columns[column].name;
        for (const std::size_t earlier : chosen) {
            if (csv::sameFeature(table.columns[earlier].name, name))
                return failure(
                    ErrorCode::Usage,
                    "The feature " + csv::shortened(name) + " is chosen twice" +
                        (earlier == column
                             ? std::string()
                             : ", also as " + csv::shortened(table.columns[earlier].name)) +
                        "; name each feature once.");
        }
        chosen.push_back(column);
    }
    return chosen;
}

std::vector<std::size_t> usableRows(const WalletTable& table,
                                    const std::vector<std::size_t>& chosen,
                                    const std::vector<double>& fill)
{
    std::vector<bool> isUsable(table.rows(), true);
    for (std::size_t i = 0; i < chosen.size(); ++i) {
        const NumericColumn& column = table.columns[chosen[i]];
        for (const std::size_t row : column.unreadable)
            isUsable[row] = false;
        for (std::size_t row = 0; row < column.values.size() && !std::isfinite(fill[i]); ++row) {
            if (!std::isfinite(column.values[row]))
                isUsable[row] = false;
        }
    }
    std::vector<std::size_t> rows;
    for (std::size_t row = 0; row < isUsable.size(); ++row) {
        if (isUsable[row])
            rows.push_back(row);
    }
    return rows;
}

/// The problems of the chosen columns; one that a derived column shares with its source once.
std::vector<Problem> problemsOf(const WalletTable& table, const std::vector<std::size_t>& chosen)
{
    std::vector<Problem> problems;
    for (const CellProblem& cell : table.cellProblems) {
        if (std::find(chosen.begin(), chosen.end(), cell.column) == chosen.end())
            continue;
        const Problem& problem = cell.problem;
        const bool isListed = std::any_of(problems.rbegin(),
                                          problems.rbegin() + static_cast<std::ptrdiff_t>(std::min(
                                                                  problems.size(), chosen.size())),
                                          [&](const Problem& listed) {
                                              return listed.line == problem.line &&
                                                     listed.columnName == problem.columnName &&
                                                     listed.kind == problem.kind;
                                          });
        if (!isListed)
            problems.push_back(problem);
    }
    return problems;
}

Error noRowLeft(const WalletTable& table, const std::vector<std::size_t>& chosen)
{
    std::size_t worst = 0;
    std::size_t most = 0;
    for (const std::size_t column : chosen) {
        const std::vector<double>& values = table.columns[column].values;
        const auto lacking = static_cast<std::size_t>(std::count_if(
            values.begin(), values.end(), [](double value) { return !std::isfinite(value); }));
        if (lacking > most) {
            most = lacking;
            worst = column;
        }
    }
    messages::Parts example;
    const auto first = std::find_if(table.cellProblems.begin(), table.cellProblems.end(),
                                    [&](const CellProblem& cell) { return cell.column == worst; });
    if (first != table.cellProblems.end())
        example.push_back(messages::theFirst({messageOf(first->problem)}));
    const Message message = messages::noCompleteRow(
        static_cast<std::int64_t>(most), static_cast<std::int64_t>(table.rows()),
        csv::shortened(table.columns[worst].name), std::move(example));
    return {ErrorCode::Unusable, {}, message.at({.file = csv::sourceName(table.source)})};
}

}  // namespace

std::optional<std::size_t> featureColumn(const WalletTable& table, std::string_view feature)
{
    const std::string folded = csv::foldedName(feature);
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        if (csv::foldedName(table.columns[i].name) == folded)
            return i;
    }
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        if (csv::sameFeature(table.columns[i].name, feature))
            return i;
    }
    return std::nullopt;
}

std::vector<std::string> defaultFeatures(const WalletTable& table)
{
    std::vector<const NumericColumn*> classic;
    for (const csv::KnownFeature& feature : csv::knownFeatures()) {
        for (const NumericColumn& column : table.columns) {
            if (feature.classic && column.canonical == feature.name)
                classic.push_back(&column);
        }
    }
    std::vector<std::string> all;
    constexpr std::size_t enough = 5;
    if (classic.size() >= enough) {
        for (const NumericColumn* column : classic)
            all.push_back(column->name);
        return all;
    }
    const auto add = [&all](const NumericColumn& column) {
        const bool isRepeated = std::any_of(all.begin(), all.end(), [&](const std::string& name) {
            return csv::sameFeature(name, column.name);
        });
        const bool isDerived = column.position == 0;
        if (!column.isResult && !isDerived && !isRepeated)
            all.push_back(column.name);
    };
    for (const NumericColumn* column : classic)
        add(*column);
    for (const NumericColumn& column : table.columns)
        add(column);
    return all;
}

Result<std::vector<std::string>> featureNames(const WalletTable& table,
                                              const std::vector<std::string>& features)
{
    if (features.empty())
        return defaultFeatures(table);
    const auto chosen = chosenColumns(table, features);
    if (!chosen)
        return errorOf(chosen);
    std::vector<std::string> names;
    for (const std::size_t column : *chosen)
        names.push_back(table.columns[column].name);
    return names;
}

Result<FeatureMatrix> selectFeatures(const WalletTable& table,
                                     const std::vector<std::string>& features,
                                     MissingPolicy missing, const Progress& progress)
{
    const auto chosen = chosenColumns(table, features.empty() ? defaultFeatures(table) : features);
    if (!chosen)
        return errorOf(chosen);
    if (chosen->empty())
        return failure(ErrorCode::Unusable, messages::onlyResultColumns(columnNames(table))
                                                .at({.file = csv::sourceName(table.source)}));
    std::vector<double> fill(chosen->size(), std::numeric_limits<double>::quiet_NaN());
    for (std::size_t i = 0; i < fill.size() && missing == MissingPolicy::FillMedian; ++i) {
        if (progress.cancelled())
            return cancelledFailure();
        fill[i] = stats::finiteMedian(table.columns[(*chosen)[i]].values);
    }

    FeatureMatrix matrix;
    matrix.problems = problemsOf(table, *chosen);
    if (missing == MissingPolicy::FillMedian) {
        std::copy_if(matrix.problems.begin(), matrix.problems.end(),
                     std::back_inserter(matrix.filled), isMissing);
        std::erase_if(matrix.problems, isMissing);
    }
    matrix.rows = usableRows(table, *chosen, fill);
    if (matrix.rows.empty())
        return failure(noRowLeft(table, *chosen));
    matrix.values.resize(static_cast<Eigen::Index>(matrix.rows.size()),
                         static_cast<Eigen::Index>(chosen->size()));
    for (std::size_t i = 0; i < chosen->size(); ++i) {
        if (progress.cancelled())
            return cancelledFailure();
        const NumericColumn& column = table.columns[(*chosen)[i]];
        matrix.names.push_back(column.name);
        double* to = matrix.values.col(static_cast<Eigen::Index>(i)).data();
        for (const std::size_t row : matrix.rows) {
            const double value = column.values[row];
            *to++ = std::isfinite(value) ? value : fill[i];
        }
    }
    return matrix;
}

}  // namespace walletloupe::wallets
