#pragma once

#include "core/analysis/comparison/scale_comparison.h"
#include "core/analysis/segmentation/cluster_findings.h"
#include "core/base/result.h"

#include <QString>
#include <QStringList>

#include <memory>

namespace walletloupe::ui {

/// Writes a chart of each criterion (elbow, silhouette, davies_bouldin, …) and criteria, all of
/// them together, each as .png, .svg, .pdf and .csv, into `folder`, which is made when it is
/// missing; the paths written. A criterion that was not asked for has no file. Needs a
/// QApplication. Error: WriteFailed.
Result<QStringList> exportSweepCharts(const analysis::ScaleComparison& comparison,
                                      const QString& folder);

/// The same for the map, the silhouettes and the profile of clusters; what cannot be drawn of a
/// single cluster is left out.
Result<QStringList> exportClusterCharts(
    const std::shared_ptr<const analysis::ClusterFindings>& findings, const QString& folder);

}  // namespace walletloupe::ui
