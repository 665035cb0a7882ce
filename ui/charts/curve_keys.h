#pragma once

#include "ui/charts/curve_data.h"

namespace walletloupe::ui {

/// The point to which a key leads: Left, Right, Home and End along a line, Up and Down to the next
/// line at the same k. From nothing it begins at the chosen point, or before the first one.
/// Nothing where the key means nothing or no point lies there.
std::optional<CurvePoint> pointByKey(const CurveData& data, const std::optional<CurvePoint>& from,
                                     int key);

}  // namespace walletloupe::ui
