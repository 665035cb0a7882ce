#pragma once

#include <QString>

namespace walletloupe::ui {

/// A standardised difference: "+2.13", "−0.40", "+∞"; empty for NaN.
QString differenceText(double difference);

/// "tx_count is far above the rest (+2.13)". In Cohen's words a difference from 0.8 on is large,
/// from 0.5 on medium, from 0.2 on small.
QString traitText(const QString& feature, double difference);

}  // namespace walletloupe::ui
