#include "core/analysis/cluster_findings.h"

#include <utility>

namespace walletloupe::analysis {

Result<ClusterFindings> examineClusters(std::shared_ptr<const table::WalletTable> table,
                                        std::shared_ptr<const model::SegmentationModel> model,
                                        std::shared_ptr<const Labelling> labelling,
                                        unsigned /*threads*/, const Progress& /*progress*/)
{
    ClusterFindings findings;
    findings.table = std::move(table);
    findings.model = std::move(model);
    findings.labelling = std::move(labelling);
    return findings;
}

}  // namespace walletloupe::analysis
