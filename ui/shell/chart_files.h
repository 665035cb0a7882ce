#pragma once

#include "core/analysis/cluster_findings.h"
#include "core/analysis/sweep.h"
#include "core/base/result.h"

#include <QString>
#include <QStringList>

#include <memory>

namespace walletloupe::ui {

/// Writes elbow and silhouette, each as .png, .svg, .pdf and .csv, into `folder`, which is made
/// when it is missing; the paths written. Needs a QApplication. Error: WriteFailed.
Result<QStringList> exportSweepCharts(const analysis::Sweep& sweep, const QString& folder);

/// The same for the silhouettes and the profile of clusters; what cannot be drawn of a single
/// cluster is left out.
Result<QStringList> exportClusterCharts(
    const std::shared_ptr<const analysis::ClusterFindings>& findings, const QString& folder);

}  // namespace walletloupe::ui
