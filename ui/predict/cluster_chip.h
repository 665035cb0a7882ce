#pragma once

#include <QWidget>

#include <string>
#include <vector>

namespace walletloupe::ui {

/// A cluster's name on a rounded ground of the cluster's colour.
class ClusterChip final : public QWidget {
    Q_OBJECT

public:
    explicit ClusterChip(QWidget* parent = nullptr);

    void setCluster(int cluster, const QString& name, const std::vector<std::string>& colors = {});
    QString text() const { return m_name; }

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int m_cluster = 0;
    std::vector<std::string> m_colors;
    QString m_name;
};

}  // namespace walletloupe::ui
