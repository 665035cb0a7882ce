#pragma once

#include "ui/charts/chart_export.h"

#include <QDialog>

class QComboBox;
class QDoubleSpinBox;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace walletloupe::ui {

/// Where and how a chart goes to a file.
class ChartExportDialog final : public QDialog {
    Q_OBJECT

public:
    /// `path` is proposed; its ending follows the format.
    ChartExportDialog(const QString& chartTitle, const QString& path,
                      const ChartExportOptions& options, QWidget* parent = nullptr);

    QString path() const;
    ChartExportOptions options() const;

public Q_SLOTS:
    /// Asks before a file is overwritten.
    void accept() override;

private:
    QWidget* createPathRow(const QString& path);
    void createSizeInputs(const ChartExportOptions& options);
    void adoptFormat();
    void updateExport();
    void browse();

    QComboBox* m_format = nullptr;
    QLineEdit* m_path = nullptr;
    QSpinBox* m_width = nullptr;
    QSpinBox* m_height = nullptr;
    QDoubleSpinBox* m_scale = nullptr;
    QPushButton* m_export = nullptr;
};

}  // namespace walletloupe::ui
