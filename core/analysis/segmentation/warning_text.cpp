#include "core/analysis/segmentation/warning_text.h"

#include "core/messages/inspection_messages.h"

#include <cmath>

namespace walletloupe::analysis {
namespace {

using wallets::ColumnWarningKind;

/// In percent, rounded down to a tenth, so that 99.98 % never reads as all of them.
double percent(double share)
{
    return std::floor(share * 1000.0) / 10.0;
}

Message heavyTail(const wallets::InspectedColumn& column, const wallets::ColumnWarning& warning)
{
    const wallets::ColumnSummary& summary = column.summary;
    const double p99 = summary.quantiles.back();
    messages::Parts largest;
    if (p99 > 0.0)
        largest.push_back(messages::timesP99(summary.maximum / p99));
    return messages::heavyTailedColumn(
        warning.value, std::move(largest),
        {summary.negatives > 0 ? messages::useRank() : messages::useLogMinMax()});
}

}  // namespace

Message warningMessage(const wallets::Inspection& inspection,
                       const wallets::InspectedColumn& column,
                       const wallets::ColumnWarning& warning)
{
    switch (warning.kind) {
        case ColumnWarningKind::Empty:
            return messages::emptyColumn();
        case ColumnWarningKind::Constant:
            return messages::constantColumn(warning.value);
        case ColumnWarningKind::NearConstant:
            return messages::nearConstantColumn(percent(warning.value), column.summary.mode);
        case ColumnWarningKind::Duplicate:
            return messages::duplicateColumn(inspection.columns[warning.other].name);
        case ColumnWarningKind::Correlated:
            return messages::correlatedColumn(warning.value,
                                              inspection.columns[warning.other].name);
        case ColumnWarningKind::IdentifierLike:
            return column.summary.isRising ? messages::risingNumbers()
                                           : messages::distinctNumbers();
        case ColumnWarningKind::HeavyTailed:
            return heavyTail(column, warning);
        case ColumnWarningKind::ManyMissing:
            return messages::manyMissing(percent(warning.value));
        case ColumnWarningKind::NegativeValues:
            return messages::negativeValues(static_cast<std::int64_t>(column.summary.negatives));
    }
    return {};
}

}  // namespace walletloupe::analysis
