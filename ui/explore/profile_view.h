#pragma once

#include "core/analysis/segmentation/cluster_findings.h"
#include "core/workflow/segmentation/cluster_style.h"

#include <QWidget>

#include <memory>

class QComboBox;
class QLabel;
class QSettings;
class QUndoStack;

namespace walletloupe::ui {

class ChartFrame;
class ClusterProfileChart;
class ClusterStyleForm;
class ProfileTableModel;
class TableView;

/// The view "Profile" of the clusters: names and colours to choose, what sets each cluster apart,
/// and its means and medians.
class ProfileView final : public QWidget {
    Q_OBJECT

public:
    explicit ProfileView(QSettings& settings, QWidget* parent = nullptr);

    /// Null empties the view, and forgets what could be undone.
    void setFindings(const std::shared_ptr<const analysis::ClusterFindings>& findings);
    /// Whether the names and colours are in a model file.
    void setStyleSaved(bool isSaved);
    /// Shows names and colours, and asks for them to be used.
    void takeStyle(const workflow::ClusterStyle& style);

Q_SIGNALS:
    void styleChosen(const walletloupe::workflow::ClusterStyle& style);

private:
    QWidget* makeStylePart();
    QWidget* makeFindingsPart();
    QWidget* makeUndoButtons();
    void makeTable();
    void connectForm();
    void change(const QString& what, const workflow::ClusterStyle& style);
    void fillChoice();

    std::shared_ptr<const analysis::ClusterFindings> m_findings;
    workflow::ClusterStyle m_style;
    QUndoStack* m_undo;
    ClusterStyleForm* m_form;
    QLabel* m_saved;
    QComboBox* m_choice;
    ClusterProfileChart* m_chart;
    ChartFrame* m_frame;
    ProfileTableModel* m_model;
    TableView* m_table;
};

}  // namespace walletloupe::ui
