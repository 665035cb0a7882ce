#pragma once

#include "core/analysis/segmentation.h"

#include <QString>

class QComboBox;

namespace walletloupe::ui {

using Scale = decltype(analysis::SegmentOptions::scale);

/// A combo box with the four ways of scaling, min-max first.
QComboBox* makeScaleChoice();
Scale chosenScale(const QComboBox& box);

/// One sentence on what a scaling does to the features.
QString scaleExplanation(Scale scale);

}  // namespace walletloupe::ui
