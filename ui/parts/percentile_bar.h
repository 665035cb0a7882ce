#pragma once

#include <QWidget>

#include <optional>

namespace walletloupe::ui {

/// A thin scale with a dot where a value stands among the training values; empty without one.
class PercentileBar final : public QWidget {
    Q_OBJECT

public:
    explicit PercentileBar(QWidget* parent = nullptr);

    void setPercentile(std::optional<double> percentile, bool outside);

    QSize sizeHint() const override { return {72, 16}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::optional<double> m_percentile;
    bool m_outside = false;
};

}  // namespace walletloupe::ui
