#pragma once

#include <QPointF>
#include <QString>
#include <QVector>

#include <optional>

namespace walletloupe::ui {

/// One curve over k, as data.
struct CurveData {
    QString title;
    QString valueTitle;
    QVector<QPointF> points;
    QVector<double> doubtful;    ///< k whose points are drawn hollow
    QString doubtfulText;        ///< why, for the tool tip
    std::optional<double> mark;  ///< k of the dashed line
    QString markText;
    std::optional<double> current;  ///< k that is chosen now
    bool startsAtZero = false;      ///< the value axis shows 0
    std::optional<double> largest;  ///< upper end of the value axis
};

}  // namespace walletloupe::ui
