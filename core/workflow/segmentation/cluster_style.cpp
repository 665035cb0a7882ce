#include "core/workflow/segmentation/cluster_style.h"

#include <algorithm>

namespace walletloupe::workflow {
namespace {

Result<void> checkStyle(const ClusterStyle& style, std::size_t clusters)
{
    if (style.names.size() != clusters || style.colors.size() != clusters)
        return failure(ErrorCode::Usage, "There are " + std::to_string(clusters) +
                                             " clusters; each needs a name and a colour, or "
                                             "empty texts.");
    for (const std::string& color : style.colors) {
        if (!color.empty() && !model::isColorText(color))
            return failure(ErrorCode::Usage, color + " is no colour; it must look like #0066cc.");
    }
    return {};
}

void apply(const ClusterStyle& style, model::SegmentationModel& model,
           analysis::Labelling& labelling)
{
    model.names = style.names;
    model.colors = style.colors;
    labelling.clusterNames = style.names;
    labelling.clusterColors = style.colors;
}

}  // namespace

Result<ClusteredWallets> restyled(const ClusteredWallets& wallets, const ClusterStyle& style)
{
    if (auto checked = checkStyle(style, wallets.labelling->clusterNames.size()); !checked)
        return errorOf(checked);
    ClusteredWallets result;
    if (wallets.segmentation) {
        const auto segmentation = std::make_shared<analysis::Segmentation>(*wallets.segmentation);
        apply(style, segmentation->model, segmentation->labelling);
        result.segmentation = segmentation;
        result.model = {segmentation, &segmentation->model};
        result.labelling = {segmentation, &segmentation->labelling};
    } else {
        const auto model = std::make_shared<model::SegmentationModel>(*wallets.model);
        const auto labelling = std::make_shared<analysis::Labelling>(*wallets.labelling);
        apply(style, *model, *labelling);
        result.model = model;
        result.labelling = labelling;
    }
    if (wallets.findings) {
        const auto findings = std::make_shared<analysis::ClusterFindings>(*wallets.findings);
        findings->model = result.model;
        findings->labelling = result.labelling;
        result.findings = findings;
    }
    return result;
}

}  // namespace walletloupe::workflow
