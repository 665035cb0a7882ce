#pragma once

#include "ui/charts/chart_canvas.h"
#include "ui/charts/exportable_chart.h"

#include <QPointF>
#include <QRect>
#include <QRectF>
#include <QString>
#include <QWidget>

#include <cstddef>
#include <optional>
#include <vector>

namespace walletloupe::ui {

/// What a chart is called, in the window and as a file, and what it shows while it is empty.
struct ChartNames {
    QString title;
    QString exportName;
    QString emptyText;
};

/// A chart that is drawn the same on the screen and on paper. What `draw` marks can be pointed at,
/// gone through with the keys and picked, with no code of the chart's own.
class PaintedChart : public QWidget, public ExportableChart {
    Q_OBJECT

public:
    /// What becomes of the mark that the keys stand on.
    enum class Cursor {
        Visit,   ///< begins at the first mark when the keys come, and is gone when they leave
        Select,  ///< stays, and each mark it comes to is picked
        None,    ///< the chart has keys of its own
    };

    explicit PaintedChart(ChartNames names, QWidget* parent = nullptr, Cursor kind = Cursor::Visit);

    QString title() const override { return m_names.title; }
    QString exportName() const override { return m_names.exportName; }
    void paint(QPainter& painter, const QRectF& area) const override;
    /// What a place of the widget shows, for its tool tip; empty where there is nothing.
    QString textAt(const QPointF& position) const;
    /// Where a mark is drawn on the screen.
    QRectF markArea(std::size_t mark) const;
    /// The mark that the keys stand on.
    const std::optional<std::size_t>& cursorMark() const { return m_cursor; }

Q_SIGNALS:
    /// What the keys stand on, in a sentence; empty for nothing. Where nobody listens a tool tip
    /// shows it.
    void cursorMoved(const QString& text);
    /// Other data is shown.
    void changed();

protected:
    virtual void draw(ChartCanvas& canvas) const = 0;
    /// A mark in a sentence.
    virtual QString textOf(std::size_t /*mark*/) const { return {}; }
    /// Above the drawing on paper; empty for none.
    virtual QString paperTitle() const { return {}; }
    virtual std::size_t markCount() const { return marks().size(); }
    /// The first mark that holds the position, unless the chart finds it in another way.
    virtual std::optional<std::size_t> markAt(const QPointF& position) const;
    /// Whether the keys stop at a mark.
    virtual bool isStop(std::size_t /*mark*/) const { return true; }
    /// How many marks a key goes on; 0 for a key that means nothing here.
    virtual long long stepOf(int key) const;
    virtual void drawCursor(ChartCanvas& canvas, std::size_t mark) const;
    /// By a click or by Return; false where nothing can be picked.
    virtual bool pick(std::size_t /*mark*/) { return false; }

    /// To be called when other data, or the same in another shape, is to be shown.
    void refresh();
    void placeCursor(const std::optional<std::size_t>& mark);
    /// Where the chart is drawn on the screen.
    QRectF screenArea() const;
    const std::vector<QRectF>& marks() const;
    /// The mark whose middle is nearest; nothing without marks.
    std::optional<std::size_t> nearestMark(const QPointF& position) const;

    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    std::optional<std::size_t> nextStop(const std::optional<std::size_t>& mark,
                                        long long steps) const;
    void announce();
    void showTip();
    void drawAll(ChartCanvas& canvas) const;
    void keepMarks(ChartCanvas& canvas) const;

    ChartNames m_names;
    Cursor m_kind;
    std::optional<std::size_t> m_cursor;
    mutable std::optional<std::vector<QRectF>> m_marks;  ///< on the screen; nothing: to be found
    mutable QSize m_marksSize;  ///< of the widget, which learns of it late while it is hidden
};

}  // namespace walletloupe::ui
