#include "ui/explore/silhouette_view.h"

#include "ui/charts/chart_frame.h"
#include "ui/explore/silhouette_plot.h"
#include "ui/format/number_text.h"
#include "ui/parts/form_parts.h"

#include <QScrollArea>
#include <QVBoxLayout>

namespace walletloupe::ui {
namespace {

constexpr int pageMargin = 16;

/// How many wallets stand nearer to another cluster than to their own, and what was sampled.
QString captionOf(const analysis::SilhouettePlotData& silhouette)
{
    if (!silhouette.isKnown)
        return {};
    qint64 scored = 0;
    qint64 wallets = 0;
    qint64 below = 0;
    for (const analysis::ClusterSilhouette& clusterBand : silhouette.clusterBands) {
        scored += static_cast<qint64>(clusterBand.values.size());
        wallets += clusterBand.size;
        below += static_cast<qint64>(clusterBand.belowZero);
    }
    const QString misplaced =
        SilhouetteView::tr("%1 of %2 below 0: nearer to another cluster")
            .arg(countText(below),
                 countedText(scored, SilhouetteView::tr("wallet"), SilhouetteView::tr("wallets")));
    if (!silhouette.sampled)
        return misplaced;
    return SilhouetteView::tr("%1 · a sample of %2, standard error of the mean %3")
        .arg(misplaced, countText(wallets), QString::number(silhouette.standardError, 'f', 4));
}

}  // namespace

SilhouetteView::SilhouetteView(QSettings& settings, QWidget* parent)
    : QWidget(parent)
    , m_chart(new SilhouettePlot)
    , m_frame(new ChartFrame(m_chart, *m_chart, settings))
    , m_wallet(makeHint(QString()))
{
    setObjectName(QStringLiteral("silhouette"));
    auto* content = new QWidget;
    auto* inside = new QVBoxLayout(content);
    inside->setContentsMargins(pageMargin, pageMargin, pageMargin, pageMargin);
    inside->addWidget(m_frame, 1);
    inside->addWidget(m_wallet);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(makePageScrollArea(content));
    setFocusProxy(m_chart);
    m_wallet->setTextInteractionFlags(Qt::TextSelectableByMouse);
    showWallet({});
    connect(m_chart, &SilhouettePlot::cursorMoved, this, &SilhouetteView::showWallet);
}

void SilhouetteView::showWallet(const QString& text)
{
    m_wallet->setText(text.isEmpty()
                          ? tr("Point at a cluster, or go through it with the arrow keys, "
                               "to see single wallets.")
                          : text);
}

void SilhouetteView::setFindings(const std::shared_ptr<const analysis::ClusterFindings>& findings)
{
    m_chart->setFindings(findings);
    m_frame->setCaption(findings ? captionOf(findings->silhouette) : QString());
}

}  // namespace walletloupe::ui
