#pragma once

#include "core/analysis/segmentation/cluster_findings.h"
#include "ui/page/page.h"

#include <cstdint>
#include <memory>

class QStackedLayout;
class QTabWidget;

namespace walletloupe::ui {

class DriftView;
class MapView;
class ProfileView;
class SilhouetteView;

/// The place "Explore": what the clusters are, seen from several sides.
class ExplorePage final : public Page {
    Q_OBJECT

public:
    static PageInfo info();

    explicit ExplorePage(const Services& services, QWidget* parent = nullptr);

    /// Null while there are no labels.
    void setFindings(const std::shared_ptr<const analysis::ClusterFindings>& findings);
    /// There are labels, and findings will follow.
    void showExamining();
    /// The examination ended without findings.
    void showStopped();
    /// A name that is none changes nothing.
    void showView(const QString& name) override;
    void focusFirst() override;
    QList<ChartFrame*> exportables() const override;

private:
    void connectSession();
    void connectRequests();
    void takeFindings();
    void showOnMap(std::uint32_t row);
    QWidget* makeEmptyState();
    QWidget* makeStoppedState();
    void showEmpty(int state);

    QStackedLayout* m_states;
    QTabWidget* m_views;
    MapView* m_map;
    DriftView* m_drift;
    ProfileView* m_profile;
    SilhouetteView* m_silhouette;
};

}  // namespace walletloupe::ui
