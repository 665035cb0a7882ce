#include "core/analysis/segmentation/column_advice.h"

#include "core/messages/advice_messages.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>

namespace walletloupe::analysis {
namespace {

using wallets::ColumnWarning;
using wallets::ColumnWarningKind;
using wallets::InspectedColumn;
using wallets::Inspection;

bool contains(const std::vector<std::string>& names, const std::string& name)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// The warning that speaks against a column among the chosen ones; nothing when it is sound.
std::optional<ColumnWarning> exclusionReasonOf(const InspectedColumn& column,
                                               const Inspection& inspection,
                                               const std::vector<std::string>& chosen)
{
    for (const ColumnWarning& warning : column.warnings) {
        switch (warning.kind) {
            case ColumnWarningKind::Empty:
            case ColumnWarningKind::Constant:
            case ColumnWarningKind::NearConstant:
            case ColumnWarningKind::IdentifierLike:
                return warning;
            case ColumnWarningKind::Duplicate:
            case ColumnWarningKind::Correlated:
                if (contains(chosen, inspection.columns[warning.other].name))
                    return warning;
                break;
            case ColumnWarningKind::ManyMissing:
                if (warning.value >= tooManyMissing)
                    return warning;
                break;
            case ColumnWarningKind::HeavyTailed:
            case ColumnWarningKind::NegativeValues:
                break;
        }
    }
    return std::nullopt;
}

/// In the file's order, so that of two twins the later one goes.
std::vector<std::string> inFileOrder(const Inspection& inspection,
                                     const std::vector<std::string>& names)
{
    std::vector<std::string> ordered;
    for (const InspectedColumn& column : inspection.columns) {
        if (column.isNumeric() && contains(names, column.name))
            ordered.push_back(column.name);
    }
    return ordered;
}

void chooseFeatures(ColumnAdvice& advice, const Inspection& inspection,
                    const std::vector<std::string>& wanted)
{
    for (const std::string& name : inFileOrder(inspection, wanted)) {
        const auto exclusionReason =
            exclusionReasonOf(*inspection.find(name), inspection, advice.features);
        if (exclusionReason)
            advice.leftOut.push_back({name, *exclusionReason});
        else
            advice.features.push_back(name);
    }
    constexpr std::size_t enough = 2;
    for (const InspectedColumn& column : inspection.columns) {
        if (advice.features.size() >= enough)
            break;
        if (column.isNumeric() && !column.isResult && !contains(wanted, column.name) &&
            !exclusionReasonOf(column, inspection, advice.features))
            advice.features.push_back(column.name);
    }
    // The order of `wanted` is the order that the program would use without advice.
    std::stable_sort(advice.features.begin(), advice.features.end(),
                     [&](const std::string& a, const std::string& b) {
                         return std::find(wanted.begin(), wanted.end(), a) <
                                std::find(wanted.begin(), wanted.end(), b);
                     });
}

void chooseScale(ColumnAdvice& advice, const Inspection& inspection)
{
    bool hasNegatives = false;
    for (const std::string& name : advice.features) {
        const InspectedColumn& column = *inspection.find(name);
        hasNegatives = hasNegatives || column.summary.negatives > 0;
        if (column.has(ColumnWarningKind::HeavyTailed))
            advice.heavyTailed.push_back(name);
    }
    const bool areMostlyHeavy =
        !advice.heavyTailed.empty() && 2 * advice.heavyTailed.size() >= advice.features.size();
    if (areMostlyHeavy)
        advice.scale = hasNegatives ? ml::ScaleKind::Rank : ml::ScaleKind::LogMinMax;
}

void compareMagnitudes(ColumnAdvice& advice, const Inspection& inspection)
{
    const InspectedColumn* widest = nullptr;
    const InspectedColumn* narrowest = nullptr;
    for (const std::string& name : advice.features) {
        const InspectedColumn& column = *inspection.find(name);
        if (!(column.summary.deviation > 0.0))
            continue;
        if (!widest || column.summary.deviation > widest->summary.deviation)
            widest = &column;
        if (!narrowest || column.summary.deviation < narrowest->summary.deviation)
            narrowest = &column;
    }
    if (!widest)
        return;
    const double ratio = widest->summary.deviation / narrowest->summary.deviation;
    if (ratio > mixedMagnitudes)
        advice.mixed = {widest->name, narrowest->name, ratio};
}

Message featureMessage(const ColumnAdvice& advice)
{
    const auto count = static_cast<std::int64_t>(advice.features.size());
    if (advice.leftOut.empty())
        return count == 1 ? messages::useOneFeature(advice.features.front())
                          : messages::useAllFeatures(count);
    std::vector<Message> leftOut;
    for (const ExcludedColumn& column : advice.leftOut)
        leftOut.push_back(messages::columnWithWarning(
            column.name, std::string(wallets::warningName(column.reason.kind))));
    constexpr std::int64_t maxNamed = 4;
    return count <= maxNamed ? messages::useNamedFeatures(advice.features, std::move(leftOut))
                             : messages::useFeatures(count, std::move(leftOut));
}

Message scaleMessage(const ColumnAdvice& advice)
{
    const messages::Parts heavy{
        advice.heavyTailed.size() == advice.features.size()
            ? messages::allFeatures()
            : messages::someFeatures(static_cast<std::int64_t>(advice.heavyTailed.size()),
                                     static_cast<std::int64_t>(advice.features.size()))};
    switch (advice.scale) {
        case ml::ScaleKind::LogMinMax:
            return messages::scaleLogMinMax(heavy);
        case ml::ScaleKind::Rank:
            return messages::scaleRank(heavy);
        default:
            return advice.heavyTailed.empty() ? messages::scaleMinMax()
                                              : messages::scaleMinMaxDespite(heavy);
    }
}

std::vector<Message> messagesOf(const ColumnAdvice& advice)
{
    if (advice.features.empty())
        return {messages::noUsableColumn()};
    std::vector<Message> text{featureMessage(advice), scaleMessage(advice)};
    if (advice.mixed && std::isfinite(advice.mixed->ratio) && advice.mixed->ratio < 1e15)
        text.push_back(messages::mixedMagnitudes(advice.mixed->widest, advice.mixed->ratio,
                                                 advice.mixed->narrowest));
    return text;
}

}  // namespace

ColumnAdvice adviseColumns(const Inspection& inspection, const std::vector<std::string>& wanted)
{
    ColumnAdvice advice;
    chooseFeatures(advice, inspection, wanted);
    chooseScale(advice, inspection);
    compareMagnitudes(advice, inspection);
    advice.text = messagesOf(advice);
    return advice;
}

}  // namespace walletloupe::analysis
