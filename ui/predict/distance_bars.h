#pragma once

#include <QStringList>
#include <QWidget>

#include <string>
#include <vector>

namespace walletloupe::ui {

/// The distance to every cluster as a bar in the cluster's colour: the shortest is the label.
class DistanceBars final : public QWidget {
    Q_OBJECT

public:
    explicit DistanceBars(QWidget* parent = nullptr);

    void setDistances(const std::vector<double>& distances, const QStringList& names, int nearest,
                      const std::vector<std::string>& colors = {});
    const std::vector<double>& distances() const noexcept { return m_distances; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintRow(QPainter& painter, int row, double longest, int nameWidth) const;
    int rowHeight() const;

    std::vector<double> m_distances;
    QStringList m_names;
    std::vector<std::string> m_colors;
    int m_nearest = -1;
};

}  // namespace walletloupe::ui
