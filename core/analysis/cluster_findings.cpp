#include "core/analysis/cluster_findings.h"

#include <utility>

namespace walletloupe::analysis {

Result<ClusterFindings> examineClusters(std::shared_ptr<const table::WalletTable> table,
                                        std::shared_ptr<const model::SegmentationModel> model,
                                        std::shared_ptr<const Labelling> labelling,
                                        unsigned threads, const Progress& progress)
{
    auto map = mapClusters(*table, model, *labelling, threads, progress);
    if (!map)
        return failure(std::move(map.error()));
    auto drift = measureDrift(*model, *table, threads, progress);
    if (!drift)
        return failure(std::move(drift.error()));
    ClusterFindings findings;
    findings.drift = std::move(*drift);
    findings.table = std::move(table);
    findings.model = std::move(model);
    findings.labelling = std::move(labelling);
    findings.map = std::make_shared<const ClusterMap>(std::move(*map));
    return findings;
}

}  // namespace walletloupe::analysis
