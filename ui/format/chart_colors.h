#pragma once

#include <QColor>

class QPalette;

namespace walletloupe::ui {

/// Whether a palette is a dark one.
bool isDark(const QPalette& palette);

/// What a chart is drawn with.
struct ChartColors {
    QColor ground;
    QColor text;
    QColor quietText;
    QColor grid;
    QColor line;
    QColor accent;  ///< the chosen point, the knee
    QColor warning;
    bool dark = false;
};

ChartColors chartColors(const QPalette& palette);

/// For paper and other programs: always on white.
ChartColors printColors();

}  // namespace walletloupe::ui
