#pragma once

#include "core/analysis/cluster_findings.h"
#include "core/workflow/cluster_style.h"
#include "ui/parts/run_in_background.h"

#include <QWidget>

#include <cstdint>
#include <memory>
#include <vector>

class QSettings;
class QStackedLayout;
class QTabWidget;

namespace walletloupe::ui {

class DriftView;
class MapView;
class ProfileView;
class SilhouetteView;

/// The place "Explore": what the clusters are, seen from several sides.
class ExplorePage final : public QWidget {
    Q_OBJECT

public:
    /// `settings` outlives the page.
    ExplorePage(QSettings& settings, RunInBackground runInBackground, QWidget* parent = nullptr);

    /// Null while there are no labels.
    void setFindings(const std::shared_ptr<const analysis::ClusterFindings>& findings);
    /// There are labels, and findings will follow.
    void showExamining();
    /// The examination ended without findings.
    void showStopped();
    /// Whether the clusters' names and colours are in a model file.
    void setStyleSaved(bool isSaved);
    /// Brings the view of that name to the front; a name that is none changes nothing.
    void showView(const QString& name);
    void focusFirst();
    /// Shows a wallet of the table on the map; false where it has no label.
    bool showOnMap(std::uint32_t row);
    /// A wallet that is tried out, for the map; empty values for none.
    void setTrial(const std::vector<double>& now, const std::vector<double>& before);
    void showDrift();

Q_SIGNALS:
    void openRequested();
    void sampleRequested();
    void examineRequested();
    /// Rows of the table, ascending, that were selected on the map.
    void rowsRequested(const std::shared_ptr<const std::vector<std::uint32_t>>& rows);
    void styleChosen(const walletloupe::workflow::ClusterStyle& style);
    void exported(const QString& path);
    void exportFailed(const walletloupe::Error& error);

private:
    QWidget* makeEmptyState();
    QWidget* makeStoppedState();
    void showEmpty(int state);
    void connectViews();

    QSettings& m_settings;
    QStackedLayout* m_states;
    QTabWidget* m_views;
    MapView* m_map;
    DriftView* m_drift;
    ProfileView* m_profile;
    SilhouetteView* m_silhouette;
};

}  // namespace walletloupe::ui
