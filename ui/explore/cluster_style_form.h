#pragma once

#include "core/analysis/segmentation/cluster_findings.h"

#include <QStringList>
#include <QWidget>

#include <string>
#include <vector>

class QGridLayout;
class QLabel;
class QLineEdit;

namespace walletloupe::ui {

class ColorButton;

/// One row a cluster: its colour, its name, how large it is and what sets it apart.
class ClusterStyleForm final : public QWidget {
    Q_OBJECT

public:
    explicit ClusterStyleForm(QWidget* parent = nullptr);

    void setProfiles(const analysis::ClusterProfiles& profiles);
    /// k names and colours ("#rrggbb"); empty ones stand for the usual.
    void setStyle(const std::vector<std::string>& names, const std::vector<std::string>& colors);
    void focusFirst();

Q_SIGNALS:
    void nameEdited(int cluster, const QString& name);
    /// "#rrggbb", or empty for the usual colour.
    void colorChosen(int cluster, const QString& color);

private:
    struct Row {
        ColorButton* color;
        QLineEdit* name;
        QLabel* size;
        QLabel* traits;
        QString known;  ///< the name that was shown or announced last
    };

    void makeRows(int clusters);
    void addRow(int cluster);
    void finishName(int cluster);

    QGridLayout* m_grid;
    std::vector<Row> m_rows;
};

}  // namespace walletloupe::ui
