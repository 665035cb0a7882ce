#pragma once

#include "ui/charts/chart_export.h"

#include <QFrame>

class QBoxLayout;
class QSettings;
class QToolButton;

namespace walletloupe::ui {

class ElidedLabel;
class PaintedChart;

/// A chart with its title, a caption and a button to export it.
class ChartFrame final : public QFrame {
    Q_OBJECT

public:
    /// Compact: a caption, where there is one, has a line of its own, the button an icon only.
    enum class Style { Wide, Compact };

    /// `widget` and `chart` are the same object seen twice; the frame owns it. The choices of
    /// the last export are kept in `settings`.
    ChartFrame(QWidget* widget, ExportableChart& chart, QSettings& settings,
               Style style = Style::Wide, QWidget* parent = nullptr);

    /// The same for a chart of the kit, whose data the button follows by itself.
    ChartFrame(QWidget* widget, PaintedChart& chart, QSettings& settings, Style style = Style::Wide,
               QWidget* parent = nullptr);

    void setCaption(const QString& text);
    /// The button is only enabled while the chart has data: to be called when it has changed.
    void updateState();

Q_SIGNALS:
    void exported(const QString& path);
    void exportFailed(const walletloupe::Error& error);

private:
    QBoxLayout* makeHeader();
    void openDialog();
    void finishExport(const QString& path, const ChartExportOptions& options);

    ExportableChart& m_chart;
    QSettings& m_settings;
    bool m_isWide;
    ElidedLabel* m_caption = nullptr;
    QToolButton* m_export = nullptr;
};

}  // namespace walletloupe::ui
