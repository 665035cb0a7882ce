#pragma once

#include "core/analysis/cluster_findings.h"
#include "core/workflow/cluster_style.h"

#include <QWidget>

#include <memory>

class QSettings;
class QStackedLayout;
class QTabWidget;

namespace walletloupe::ui {

class ProfileView;
class SilhouetteView;

/// The place "Explore": what the clusters are, seen from several sides.
class ExplorePage final : public QWidget {
    Q_OBJECT

public:
    /// `settings` outlives the page.
    explicit ExplorePage(QSettings& settings, QWidget* parent = nullptr);

    /// Null while there are no labels, or while they are being examined.
    void setFindings(const std::shared_ptr<const analysis::ClusterFindings>& findings);
    /// Whether the clusters' names and colours are in a model file.
    void setStyleSaved(bool isSaved);
    /// Brings the view of that name to the front; a name that is none changes nothing.
    void showView(const QString& name);
    void focusFirst();

Q_SIGNALS:
    void openRequested();
    void sampleRequested();
    void styleChosen(const walletloupe::workflow::ClusterStyle& style);
    void exported(const QString& path);
    void exportFailed(const walletloupe::Error& error);

private:
    QWidget* makeEmptyState();
    void connectViews();

    QSettings& m_settings;
    QStackedLayout* m_states;
    QTabWidget* m_views;
    ProfileView* m_profile;
    SilhouetteView* m_silhouette;
};

}  // namespace walletloupe::ui
