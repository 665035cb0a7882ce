#pragma once

#include <QString>

#include <string>

class QPainter;
class QRectF;

namespace walletloupe::ui {

/// A chart that can be drawn anywhere, and whose data can be had as numbers.
class ExportableChart {
public:
    ExportableChart() = default;
    ExportableChart(const ExportableChart&) = delete;
    ExportableChart& operator=(const ExportableChart&) = delete;
    virtual ~ExportableChart() = default;

    virtual QString title() const = 0;
    /// A file name without folder and ending: "elbow".
    virtual QString exportName() const = 0;
    virtual bool isEmpty() const = 0;
    /// What it shows, in a few words without a full stop, for those who cannot see it.
    virtual QString summary() const = 0;
    /// Draws the chart as on paper: on white, whatever the theme.
    virtual void paint(QPainter& painter, const QRectF& area) const = 0;
    /// Its data with a header line.
    virtual std::string csv() const = 0;
};

}  // namespace walletloupe::ui
