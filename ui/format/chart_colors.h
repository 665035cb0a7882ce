#pragma once

#include <QColor>

class QPalette;

namespace walletloupe::ui {

/// Whether a palette is a dark one.
bool isDark(const QPalette& palette);

/// A colour between two: `a` for a share of 0, `b` for 1.
QColor mixed(const QColor& a, const QColor& b, double shareOfB);

/// Text that steps back: units, hints, captions, the numbers of an axis.
QColor quietColor(bool dark);

/// Text that says what is wrong.
QColor errorColor(bool dark);

/// What a chart is drawn with.
struct ChartColors {
    QColor ground;
    QColor text;
    QColor quietText;
    QColor grid;
    QColor line;
    QColor accent;  ///< the chosen point, the knee
    bool dark = false;
};

ChartColors chartColors(const QPalette& palette);

/// For paper and other programs: always on white.
ChartColors printColors();

}  // namespace walletloupe::ui
