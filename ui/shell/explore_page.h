#pragma once

#include "core/analysis/cluster_findings.h"

#include <QWidget>

#include <memory>

class QSettings;
class QStackedLayout;
class QTabWidget;

namespace walletloupe::ui {

class DriftView;

/// The place "Explore": what the clusters are, seen from several sides.
class ExplorePage final : public QWidget {
    Q_OBJECT

public:
    /// `settings` outlives the page.
    explicit ExplorePage(QSettings& settings, QWidget* parent = nullptr);

    /// Null while there are no labels, or while they are being examined.
    void setFindings(const std::shared_ptr<const analysis::ClusterFindings>& findings);
    void focusFirst();
    void showDrift();

Q_SIGNALS:
    void openRequested();
    void sampleRequested();
    void exported(const QString& path);
    void exportFailed(const walletloupe::Error& error);

private:
    QWidget* makeEmptyState();

    QSettings& m_settings;
    QStackedLayout* m_states;
    QTabWidget* m_views;
    DriftView* m_drift;
};

}  // namespace walletloupe::ui
