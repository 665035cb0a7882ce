#include "ui/shell/explore_page.h"

#include "ui/parts/empty_state.h"
#include "ui/shell/drift_view.h"
#include "ui/shell/map_view.h"
#include "ui/shell/profile_view.h"
#include "ui/shell/silhouette_view.h"

#include <QAbstractButton>
#include <QStackedLayout>
#include <QTabWidget>

#include <utility>

namespace walletloupe::ui {
namespace {

enum State { NoClusters, Examining, Stopped, Ready };

}  // namespace

ExplorePage::ExplorePage(QSettings& settings, RunInBackground runInBackground, QWidget* parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_states(new QStackedLayout(this))
    , m_views(new QTabWidget)
    , m_map(new MapView(settings, std::move(runInBackground)))
    , m_drift(new DriftView(analysis::DriftBase::Training))
    , m_profile(new ProfileView(settings))
    , m_silhouette(new SilhouetteView(settings))
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
    connectViews();
}

void ExplorePage::connectViews()
{
    connect(m_map, &MapView::rowsRequested, this, &ExplorePage::rowsRequested);
    connect(m_map, &MapView::exported, this, &ExplorePage::exported);
    connect(m_map, &MapView::exportFailed, this, &ExplorePage::exportFailed);
    connect(m_profile, &ProfileView::styleChosen, this, &ExplorePage::styleChosen);
    connect(m_profile, &ProfileView::exported, this, &ExplorePage::exported);
    connect(m_profile, &ProfileView::exportFailed, this, &ExplorePage::exportFailed);
    connect(m_silhouette, &SilhouetteView::exported, this, &ExplorePage::exported);
    connect(m_silhouette, &SilhouetteView::exportFailed, this, &ExplorePage::exportFailed);
}

QWidget* ExplorePage::makeEmptyState()
{
    auto* state = new EmptyState(
        QStringLiteral("explore"), tr("No clusters yet"),
        tr("Open a wallet file and fit it to see where its clusters lie and what sets them "
           "apart."));
    connect(state->addButton(tr("Open wallets…"), QStringLiteral("open")),
            &QAbstractButton::clicked, this, &ExplorePage::openRequested);
    connect(state->addButton(tr("Try the sample data"), QStringLiteral("sample")),
            &QAbstractButton::clicked, this, &ExplorePage::sampleRequested);
    return state;
}

QWidget* ExplorePage::makeStoppedState()
{
    auto* state = new EmptyState(
        QStringLiteral("explore"), tr("Clusters not examined"),
        tr("The examination ended before it was done, so there is no map, profile or silhouette. "
           "The labels are complete."));
    connect(state->addButton(tr("Examine again"), QStringLiteral("explore")),
            &QAbstractButton::clicked, this, &ExplorePage::examineRequested);
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

bool ExplorePage::showOnMap(std::uint32_t row)
{
    m_views->setCurrentWidget(m_map);
    return m_map->showWallet(row);
}

void ExplorePage::setTrial(const std::vector<double>& now, const std::vector<double>& before)
{
    m_map->setTrial(now, before);
}

void ExplorePage::setStyleSaved(bool isSaved)
{
    m_profile->setStyleSaved(isSaved);
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

void ExplorePage::showDrift()
{
    m_views->setCurrentWidget(m_drift);
}

}  // namespace walletloupe::ui
