#include "ui/explore/explore_page.h"

#include "core/workflow/segmentation/segmentation_session.h"
#include "ui/charts/chart_frame.h"
#include "ui/explore/map_view.h"
#include "ui/explore/profile_view.h"
#include "ui/explore/silhouette_view.h"
#include "ui/page/requests.h"
#include "ui/page/tried_wallet.h"
#include "ui/parts/empty_state.h"
#include "ui/tables/drift_view.h"

#include <QAbstractButton>
#include <QAction>
#include <QStackedLayout>
#include <QTabWidget>

namespace walletloupe::ui {
namespace {

using workflow::SegmentationSession;

enum State { NoClusters, Examining, Stopped, Ready };

}  // namespace

PageInfo ExplorePage::info()
{
    return {QStringLiteral("explore"),
            tr("E&xplore"),
            QStringLiteral("explore"),
            tr("What the clusters are"),
            {QStringLiteral("map"), QStringLiteral("profile"), QStringLiteral("silhouette"),
             QStringLiteral("drift")}};
}

ExplorePage::ExplorePage(const Services& services, QWidget* parent)
    : Page(services, parent)
    , m_states(new QStackedLayout(this))
    , m_views(new QTabWidget)
    , m_map(new MapView(services))
    , m_drift(new DriftView(analysis::DriftBase::Training))
    , m_profile(new ProfileView(services.settings))
    , m_silhouette(new SilhouetteView(services.settings))
{
    m_states->addWidget(makeEmptyState());
    m_states->addWidget(new EmptyState(
        QStringLiteral("explore"), tr("Examining the clusters"),
        tr("The map, the profile and the silhouette appear here as soon as they are computed. "
           "The labels can be used already.")));
    m_states->addWidget(makeStoppedState());
    m_states->addWidget(m_views);
    m_views->setDocumentMode(true);
    m_views->addTab(m_map, tr("&Map"));
    m_views->addTab(m_profile, tr("Profile"));
    m_views->addTab(m_silhouette, tr("Silhouette"));
    m_views->addTab(m_drift, tr("Drift"));
    m_map->setObjectName(QStringLiteral("map"));
    m_drift->setObjectName(QStringLiteral("drift"));
    connectSession();
    connectRequests();
}

void ExplorePage::connectSession()
{
    SegmentationSession& session = services().sessions.segmentation;
    connect(&session, &SegmentationSession::findingsChanged, this, &ExplorePage::takeFindings);
    connect(&session, &SegmentationSession::examinationStopped, this, &ExplorePage::showStopped);
    connect(&session, &SegmentationSession::styleChanged, m_profile, &ProfileView::setStyleSaved);
    connect(m_profile, &ProfileView::styleChosen, &session, &SegmentationSession::setClusterStyle);
}

void ExplorePage::connectRequests()
{
    connect(&services().tried, &TriedWallet::changed, m_map, &MapView::setWhatIfPoint);
    connect(&services().requests, &Requests::mapRequested, this, &ExplorePage::showOnMap);
    connect(&services().requests, &Requests::driftRequested, this, [this] {
        Q_EMIT frontRequested();
        m_views->setCurrentWidget(m_drift);
    });
}

QList<ChartFrame*> ExplorePage::exportables() const
{
    return findChildren<ChartFrame*>();
}

QWidget* ExplorePage::makeEmptyState()
{
    auto* state = new EmptyState(
        QStringLiteral("explore"), tr("No clusters yet"),
        tr("Open a wallet file and fit it to see where its clusters lie and what sets them "
           "apart."));
    connect(state->addButton(tr("Open wallets…"), QStringLiteral("open")),
            &QAbstractButton::clicked, &services().actions.openWallets, &QAction::trigger);
    connect(state->addButton(tr("Try the sample data"), QStringLiteral("sample")),
            &QAbstractButton::clicked, &services().actions.openSample, &QAction::trigger);
    return state;
}

QWidget* ExplorePage::makeStoppedState()
{
    auto* state = new EmptyState(
        QStringLiteral("explore"), tr("Clusters not examined"),
        tr("The examination ended before it was done, so there is no map, profile or silhouette. "
           "The labels are complete."));
    connect(state->addButton(tr("Examine again"), QStringLiteral("explore")),
            &QAbstractButton::clicked, &services().sessions.segmentation,
            &SegmentationSession::examine);
    return state;
}

void ExplorePage::showExamining()
{
    showEmpty(Examining);
}

void ExplorePage::showStopped()
{
    showEmpty(Stopped);
}

void ExplorePage::showEmpty(int state)
{
    setFindings(nullptr);
    m_states->setCurrentIndex(state);
}

void ExplorePage::setFindings(const std::shared_ptr<const analysis::ClusterFindings>& findings)
{
    const bool isNew = findings && m_states->currentIndex() != Ready;
    m_states->setCurrentIndex(findings ? Ready : NoClusters);
    m_map->setFindings(findings);
    m_drift->setDrift(findings ? findings->drift : std::vector<analysis::FeatureDrift>());
    m_profile->setFindings(findings);
    m_silhouette->setFindings(findings);
    if (isNew && isVisible())
        focusFirst();
}

void ExplorePage::takeFindings()
{
    const SegmentationSession& session = services().sessions.segmentation;
    if (session.labelling() && !session.findings())
        showExamining();
    else
        setFindings(session.findings());
}

/// A wallet without a label is on no map.
void ExplorePage::showOnMap(std::uint32_t row)
{
    m_views->setCurrentWidget(m_map);
    if (m_map->showWallet(row))
        Q_EMIT frontRequested();
}

void ExplorePage::showView(const QString& name)
{
    for (int i = 0; i < m_views->count(); ++i) {
        if (m_views->widget(i)->objectName() == name)
            m_views->setCurrentIndex(i);
    }
}

void ExplorePage::focusFirst()
{
    m_views->setFocus();
}

}  // namespace walletloupe::ui
