#include "core/analysis/segmentation/cluster_findings.h"

#include <utility>

namespace walletloupe::analysis {

Result<ClusterFindings> examineClusters(std::shared_ptr<const wallets::WalletTable> table,
                                        std::shared_ptr<const model::SegmentationModel> model,
                                        std::shared_ptr<const Labelling> labelling,
                                        const Executor& executor)
{
    const auto columns = labelledColumns(*table, model->features, *labelling, executor);
    if (!columns)
        return errorOf(columns);
    auto profiles = profileClusters(*model, *columns, *labelling, executor.part(0.0, 0.2));
    if (!profiles)
        return errorOf(profiles);
    auto silhouette = silhouettePlotData(*model, *columns, *labelling, executor.part(0.2, 1.0));
    if (!silhouette)
        return errorOf(silhouette);
    auto map = mapClusters(*table, model, *labelling, executor);
    if (!map)
        return errorOf(map);
    auto drift = measureDrift(*model, *table, executor);
    if (!drift)
        return errorOf(drift);

    ClusterFindings findings;
    findings.drift = std::move(*drift);
    findings.profiles = std::move(*profiles);
    findings.silhouette = std::move(*silhouette);
    findings.table = std::move(table);
    findings.model = std::move(model);
    findings.labelling = std::move(labelling);
    findings.map = std::make_shared<const ClusterMap>(std::move(*map));
    return findings;
}

}  // namespace walletloupe::analysis
