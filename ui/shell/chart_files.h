#pragma once

#include "core/analysis/sweep.h"
#include "core/base/result.h"

#include <QString>
#include <QStringList>

namespace walletloupe::ui {

/// Writes elbow and silhouette, each as .png, .svg, .pdf and .csv, into `folder`, which is made
/// when it is missing; the paths written. Needs a QApplication. Error: WriteFailed.
Result<QStringList> exportSweepCharts(const analysis::Sweep& sweep, const QString& folder);

}  // namespace walletloupe::ui
