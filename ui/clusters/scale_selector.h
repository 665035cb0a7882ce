#pragma once

#include "core/analysis/segmentation/segmentation.h"

#include <QString>
#include <Qt>

class QComboBox;

namespace walletloupe::ui {

using Scale = decltype(analysis::SegmentOptions::scale);

/// How an item of a choice is spelled in the settings, whatever the language.
constexpr int settingRole = Qt::UserRole + 1;

/// A combo box with the four ways of scaling, min-max first.
QComboBox* makeScaleSelector();
Scale chosenScale(const QComboBox& box);

/// One sentence on what a scaling does to the features.
QString scaleExplanation(Scale scale);

}  // namespace walletloupe::ui
