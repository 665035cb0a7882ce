#include "core/wallets/column_warnings.h"

#include "core/stats/constant_range.h"

#include <cmath>

namespace walletloupe::wallets {
namespace {

double shareOf(std::size_t part, std::size_t whole)
{
    return whole == 0 ? 0.0 : static_cast<double>(part) / static_cast<double>(whole);
}

bool looksLikeIdentifier(const ColumnSummary& summary)
{
    if (!summary.isWhole || summary.count() < minValuesForWarnings)
        return false;
    const double rows = static_cast<double>(summary.count());
    const bool isSequence =
        summary.distinct == summary.count() && summary.maximum - summary.minimum == rows - 1.0;
    return isSequence || (summary.count() >= minValuesForKeys &&
                          shareOf(summary.distinct, summary.count()) >= identifierShare &&
                          std::abs(summary.skewness) <= identifierSkewness);
}

bool isHeavyTailed(const ColumnSummary& summary)
{
    if (summary.count() < minValuesForWarnings)
        return false;
    const double p99 = summary.quantiles.back();
    return std::abs(summary.skewness) > heavySkewness ||
           (p99 > 0.0 && summary.maximum / farFromP99 > p99);
}

}  // namespace

std::string_view warningName(ColumnWarningKind kind)
{
    switch (kind) {
        case ColumnWarningKind::Empty:
            return "empty";
        case ColumnWarningKind::Constant:
            return "constant";
        case ColumnWarningKind::NearConstant:
            return "near-constant";
        case ColumnWarningKind::Duplicate:
            return "duplicate";
        case ColumnWarningKind::Correlated:
            return "correlated";
        case ColumnWarningKind::IdentifierLike:
            return "identifier-like";
        case ColumnWarningKind::HeavyTailed:
            return "heavy-tailed";
        case ColumnWarningKind::ManyMissing:
            return "many-missing";
        case ColumnWarningKind::NegativeValues:
            return "negative-values";
    }
    return {};
}

std::vector<ColumnWarning> ownWarnings(const ColumnSummary& summary, bool isKnown)
{
    using Kind = ColumnWarningKind;
    std::vector<ColumnWarning> warnings;
    if (summary.count() == 0)
        return {{Kind::Empty, 1.0, 0}};
    const double mode = shareOf(summary.modeRows, summary.count());
    if (stats::isConstantRange(summary.minimum, summary.maximum))
        warnings.push_back({Kind::Constant, summary.minimum, 0});
    else if (mode >= nearConstantShare)
        warnings.push_back({Kind::NearConstant, mode, 0});
    if (!isKnown && looksLikeIdentifier(summary))
        warnings.push_back({Kind::IdentifierLike, shareOf(summary.distinct, summary.count()), 0});
    else if (isHeavyTailed(summary))
        warnings.push_back({Kind::HeavyTailed, summary.skewness, 0});
    if (const double missing = shareOf(summary.missing, summary.rows); missing >= manyMissingShare)
        warnings.push_back({Kind::ManyMissing, missing, 0});
    if (summary.negatives > 0)
        warnings.push_back({Kind::NegativeValues, static_cast<double>(summary.negatives), 0});
    return warnings;
}

}  // namespace walletloupe::wallets
