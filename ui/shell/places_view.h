#pragma once

#include "core/base/result.h"
#include "ui/shell/place.h"
#include "ui/wallets/wallets_page.h"

#include <QStackedWidget>

class QSettings;

namespace walletloupe::workflow {
class SegmentationSession;
}

namespace walletloupe::ui {

class ClustersPage;
class ExplorePage;
class FetchPage;
class InspectPage;
class PredictForm;
class RiskPage;
class TrialMap;

/// The places: shows in them what the session has, and asks it for what they want.
class PlacesView final : public QStackedWidget {
    Q_OBJECT

public:
    /// `session` and `settings` outlive the view.
    PlacesView(workflow::SegmentationSession& session, QSettings& settings,
               RunInBackground runInBackground, QWidget* parent = nullptr);

    void showPlace(Place place);
    /// Brings one view of the places Explore and Risk to the front.
    void showView(const QString& name);
    Place place() const { return Place(currentIndex()); }
    /// The wallet table, reduced to the rows that could not be used.
    void showProblemRows();
    void showDrift();
    /// To be wired by who has the sessions that they show.
    RiskPage& riskPage() { return *m_risk; }
    FetchPage& fetchPage() { return *m_fetch; }

Q_SIGNALS:
    void placeChanged(walletloupe::ui::Place place);
    void openWalletsRequested();
    void openModelRequested();
    void sampleRequested();
    void exported(const QString& path);
    void exportFailed(const walletloupe::Error& error);

private:
    void connectWallets();
    void connectInspect();
    void connectClusters();
    void connectExplore();
    void connectPredict();
    void connectSession();
    void showWallets();
    void showFindings();

    workflow::SegmentationSession& m_session;
    WalletsPage* m_wallets;
    InspectPage* m_inspect;
    ClustersPage* m_clusters;
    ExplorePage* m_explore;
    PredictForm* m_predict;
    TrialMap* m_trialMap;
    RiskPage* m_risk;
    FetchPage* m_fetch;
};

}  // namespace walletloupe::ui
