#pragma once

#include "core/risk/category.h"

#include <QString>

#include <array>

namespace walletloupe::ui {

/// All categories in the order in which they are shown: the five bands, then those without a
/// score.
inline constexpr std::array allCategories{
    risk::Category::VeryLow,   risk::Category::Low,      risk::Category::Medium,
    risk::Category::High,      risk::Category::VeryHigh, risk::Category::InsufficientData,
    risk::Category::NotScored,
};

/// "Very Low" … "Not scored"
QString categoryText(risk::Category category);

/// "Scored", "Insufficient data", "Not scored: no activity"
QString statusText(risk::Status status);

/// Points of a score, to a tenth: "83.3"; "−12.5" with a true minus. Empty for NaN.
QString pointsText(double points);

}  // namespace walletloupe::ui
