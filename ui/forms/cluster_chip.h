#pragma once

#include <QWidget>

namespace walletloupe::ui {

/// A cluster's name on a rounded ground of the cluster's colour.
class ClusterChip final : public QWidget {
    Q_OBJECT

public:
    explicit ClusterChip(QWidget* parent = nullptr);

    void setCluster(int cluster, const QString& name);
    QString text() const { return m_name; }

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int m_cluster = 0;
    QString m_name;
};

}  // namespace walletloupe::ui
