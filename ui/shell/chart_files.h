#pragma once

#include "core/analysis/scale_comparison.h"
#include "core/base/result.h"

#include <QString>
#include <QStringList>

namespace walletloupe::ui {

/// Writes a chart of each criterion (elbow, silhouette, davies_bouldin, …) and criteria, all of
/// them together, each as .png, .svg, .pdf and .csv, into `folder`, which is made when it is
/// missing; the paths written. A criterion that was not asked for has no file. Needs a
/// QApplication. Error: WriteFailed.
Result<QStringList> exportSweepCharts(const analysis::ScaleComparison& comparison,
                                      const QString& folder);

}  // namespace walletloupe::ui
