#pragma once

#include "ui/charts/painted_chart.h"

#include <QStringList>

#include <string>
#include <vector>

namespace walletloupe::ui {

/// The distance to every cluster as a bar in the cluster's colour: the shortest is the label.
class DistanceBars final : public PaintedChart {
    Q_OBJECT

public:
    explicit DistanceBars(QWidget* parent = nullptr);

    void setDistances(const std::vector<double>& distances, const QStringList& names, int nearest,
                      const std::vector<std::string>& colors = {});
    const std::vector<double>& distances() const noexcept { return m_distances; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }
    bool isEmpty() const override { return m_distances.empty(); }
    QString summary() const override;
    std::string csv() const override;

protected:
    void draw(ChartCanvas& canvas) const override;
    QString textOf(std::size_t mark) const override;

private:
    std::vector<double> m_distances;
    QStringList m_names;
    std::vector<std::string> m_colors;
    int m_nearest = -1;
};

}  // namespace walletloupe::ui
