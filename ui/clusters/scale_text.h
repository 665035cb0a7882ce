#pragma once

#include "core/analysis/segmentation/segmentation.h"

#include <QString>

namespace walletloupe::ui {

/// A scaling as the charts and tables name it: "Min–max", "Log, then min–max".
QString scaleText(ml::ScaleKind scale);

}  // namespace walletloupe::ui
