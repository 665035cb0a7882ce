#pragma once

#include <QSlider>

#include <optional>

namespace walletloupe::ui {

/// A percentile bar that can be moved: its handle stands where a value stands among the training
/// values, in steps of a tenth of a percent.
class PercentileSlider final : public QSlider {
    Q_OBJECT

public:
    explicit PercentileSlider(QWidget* parent = nullptr);

    /// Moves the handle without a word; nothing: the median stands in, and the handle is hollow.
    void showPercentile(std::optional<double> percentile, bool outside);
    double percentile() const { return value() / 10.0; }

    QSize sizeHint() const override { return {130, 22}; }
    QSize minimumSizeHint() const override { return {72, 22}; }

Q_SIGNALS:
    /// The user moved the handle.
    void movedTo(double percentile);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void moveTo(double x);

    bool m_isHollow = true;
    bool m_outside = false;
};

}  // namespace walletloupe::ui
