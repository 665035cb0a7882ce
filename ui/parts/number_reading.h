#pragma once

#include <QString>

#include <optional>

namespace walletloupe::ui {

/// What a typed text means as a number.
struct NumberReading {
    std::optional<double> value;  ///< nothing for an empty or unreadable text
    QString problem;              ///< what is wrong, and how to write it; empty when all is well
};

/// Reads digits with a decimal point and an exponent ("12", "-0.5", "1.45e20"), whatever the
/// locale. Spaces at the ends are ignored.
NumberReading readNumber(const QString& text);

}  // namespace walletloupe::ui
