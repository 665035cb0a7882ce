#include "core/analysis/segmentation/warning_text.h"

#include "core/base/number_text.h"

#include <cmath>

namespace walletloupe::analysis {
namespace {

using wallets::ColumnWarningKind;

/// Rounded down, so that 99.98 % never reads as all of them.
std::string percentText(double share)
{
    return fixedText(std::floor(share * 1000.0) / 10.0, 1) + " %";
}

std::string heavyTailSentence(const wallets::InspectedColumn& column,
                              const wallets::ColumnWarning& warning)
{
    const wallets::ColumnSummary& summary = column.summary;
    std::string text = "Heavy-tailed: skewness " + fixedText(warning.value, 1);
    const double p99 = summary.quantiles.back();
    if (p99 > 0.0)
        text += ", the largest value is " + fixedText(summary.maximum / p99, 1) +
                " times the 99th percentile";
    text += ". A few wallets would hide the others; ";
    return text + (summary.negatives > 0 ? "scale by rank, as negative values rule out a logarithm."
                                         : "scale with log-minmax.");
}

}  // namespace

std::string warningSentence(const wallets::Inspection& inspection,
                            const wallets::InspectedColumn& column,
                            const wallets::ColumnWarning& warning)
{
    switch (warning.kind) {
        case ColumnWarningKind::Empty:
            return "Empty: no cell holds a number. Leave it out.";
        case ColumnWarningKind::Constant:
            return "Constant: every value is " + exactText(warning.value) +
                   ". It cannot tell wallets apart; leave it out.";
        case ColumnWarningKind::NearConstant:
            return "Near-constant: " + percentText(warning.value) + " of the wallets have " +
                   exactText(column.summary.mode) +
                   ". It tells only a handful apart; leave it out unless these are the point.";
        case ColumnWarningKind::Duplicate:
            return "Duplicate: cell by cell the same as " + inspection.columns[warning.other].name +
                   ". Use one of the two, else it counts twice.";
        case ColumnWarningKind::Correlated:
            return "Correlated: r = " + fixedText(warning.value, 5) + " with " +
                   inspection.columns[warning.other].name +
                   ". Use one of the two, else it counts twice.";
        case ColumnWarningKind::IdentifierLike:
            return "Identifier-like: " +
                   std::string(column.summary.isRising ? "whole numbers that go from row to row "
                                                         "in one direction"
                                                       : "whole numbers that hardly ever repeat") +
                   ". It names wallets and says nothing about them; leave it out.";
        case ColumnWarningKind::HeavyTailed:
            return heavyTailSentence(column, warning);
        case ColumnWarningKind::ManyMissing:
            return "Many missing: " + percentText(warning.value) +
                   " of the cells hold no number. Their wallets are left out, or filled with the "
                   "median if you choose so; or leave the column out.";
        case ColumnWarningKind::NegativeValues:
            return "Negative values: " + std::to_string(column.summary.negatives) +
                   " of them. log-minmax refuses this column; use another scaling.";
    }
    return {};
}

}  // namespace walletloupe::analysis
