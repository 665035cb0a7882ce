#pragma once

#include <QPointF>
#include <QString>
#include <QVector>

#include <optional>
#include <string>

namespace walletloupe::ui {

/// One line over k.
struct CurveLine {
    int id = 0;    ///< which of its kind, in every chart the same: decides colour, dash and marker
    QString name;  ///< in a sentence; empty for a line that stands alone
    QString key;   ///< in the CSV
    QVector<QPointF> points;
    QVector<double> doubtful;    ///< k whose points are drawn hollow
    std::optional<double> mark;  ///< k of the dashed line
};

/// A horizontal line that values are compared with.
struct LevelLine {
    QString name;
    double value = 0.0;
    Qt::PenStyle style = Qt::DashLine;
};

/// A point of a chart, by what it means.
struct CurvePoint {
    int line = 0;  ///< id of its line
    double k = 0.0;

    bool operator==(const CurvePoint&) const = default;
};

/// One criterion over k, as data.
struct CurveData {
    QString title;
    QString valueTitle;
    QString column;  ///< of the values in the CSV
    QVector<CurveLine> lines;
    QVector<LevelLine> levels;
    QString doubtfulText;            ///< why points are hollow, for the tool tip
    QString markText;                ///< beside the title on paper
    std::optional<double> current;   ///< k that is chosen now
    std::optional<int> currentLine;  ///< the line it was chosen on; nothing: on any
    bool startsAtZero = false;       ///< the value axis shows 0
    std::optional<double> largest;   ///< upper end of the value axis

    bool isEmpty() const;
    bool isCurrent(const CurvePoint& point) const;
    /// Null when there is no such point.
    const QPointF* find(const CurvePoint& point) const;
    const CurveLine* line(int id) const;
    /// The scale (where lines have names), k and the value of each point.
    std::string csv() const;
    /// Lines with names are told apart by their looks, one without stands alone.
    bool hasNamedLines() const { return !lines.isEmpty() && !lines.first().name.isEmpty(); }
};

}  // namespace walletloupe::ui
