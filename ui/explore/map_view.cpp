#include "ui/explore/map_view.h"

#include "ui/charts/chart_frame.h"
#include "ui/explore/cluster_map_chart.h"
#include "ui/format/number_text.h"
#include "ui/page/requests.h"
#include "ui/parts/elided_label.h"
#include "ui/parts/form_parts.h"
#include "ui/parts/themed_icon.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace walletloupe::ui {
namespace {

/// Up to here ids are written as text within a frame.
constexpr std::size_t walletsCopiedAtOnce = 20'000;

QString idsOf(const wallets::WalletTable& table, const std::vector<std::uint32_t>& rows)
{
    std::string text;
    for (const std::uint32_t row : rows)
        text.append(table.wallets[row]).append(1, '\n');
    return QString::fromStdString(text);
}

}  // namespace

std::unique_ptr<WhatIfPoint> whatIfPointOn(const analysis::ClusterFindings* findings,
                                           const std::vector<double>& now,
                                           const std::vector<double>& before)
{
    const auto place = findings ? findings->map->place(now) : std::nullopt;
    if (!place)
        return nullptr;
    return std::make_unique<WhatIfPoint>(WhatIfPoint{*place, findings->map->place(before)});
}

MapView::MapView(const Services& services, QWidget* parent)
    : QWidget(parent)
    , m_services(services)
    , m_chart(new ClusterMapChart(ClusterMapChart::Form::Full, services.runInBackground))
    , m_frame(new ChartFrame(m_chart, *m_chart, services.settings))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 16);
    layout->setSpacing(10);
    layout->addWidget(makeBar());
    layout->addWidget(m_frame, 1);
    connect(m_chart, &ClusterMapChart::selectionChanged, this, &MapView::showSelection);
    setFocusProxy(m_chart);
    showSelection();
}

QWidget* MapView::makeBar()
{
    m_lasso = new QToolButton;
    m_lasso->setText(tr("Select"));
    m_lasso->setIcon(themedIcon(QStringLiteral("lasso")));
    m_lasso->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_lasso->setCheckable(true);
    m_lasso->setFocusPolicy(Qt::TabFocus);
    m_lasso->setToolTip(tr("Drag around wallets to select them (or hold Shift)"));
    connect(m_lasso, &QToolButton::toggled, m_chart, &ClusterMapChart::setLassoMode);
    auto* whole = new QToolButton;
    whole->setText(tr("Show all"));
    whole->setFocusPolicy(Qt::TabFocus);
    whole->setToolTip(tr("The whole map (Home, or a double click)"));
    connect(whole, &QToolButton::clicked, m_chart, &ClusterMapChart::showWhole);
    m_count = new ElidedLabel(Qt::ElideRight);
    m_count->setAccessibleName(tr("Selected wallets"));

    m_selected = new QWidget;
    auto* actions = new QHBoxLayout(m_selected);
    actions->setContentsMargins(0, 0, 0, 0);
    auto* show = makeLinkButton(tr("Show in &table"));
    connect(show, &QPushButton::clicked, this, [this] {
        Q_EMIT m_services.requests.walletRowsRequested(
            std::make_shared<const std::vector<std::uint32_t>>(m_chart->selectedRows()));
    });
    auto* copy = makeLinkButton(tr("Cop&y"));
    copy->setToolTip(tr("Copy the ids of the selected wallets, one a line"));
    connect(copy, &QPushButton::clicked, this, &MapView::copySelection);
    auto* clear = makeLinkButton(tr("C&lear"));
    connect(clear, &QPushButton::clicked, m_chart, &ClusterMapChart::clearSelection);
    for (QPushButton* button : {show, copy, clear})
        actions->addWidget(button);

    auto* bar = new QWidget;
    auto* layout = new QHBoxLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(m_lasso);
    layout->addWidget(whole);
    layout->addWidget(m_count, 1);
    layout->addWidget(m_selected);
    return bar;
}

void MapView::setFindings(const std::shared_ptr<const analysis::ClusterFindings>& findings)
{
    m_findings = findings;
    m_chart->setFindings(findings);
    m_frame->updateState();
    setWhatIfPoint(m_now, m_before);
}

bool MapView::showWallet(std::uint32_t row)
{
    return m_chart->highlight(row);
}

void MapView::setWhatIfPoint(const std::vector<double>& now, const std::vector<double>& before)
{
    m_now = now;
    m_before = before;
    const auto whatIfPoint = whatIfPointOn(m_findings.get(), now, before);
    m_chart->setWhatIfPoint(whatIfPoint ? std::optional(*whatIfPoint) : std::nullopt);
}

void MapView::showSelection()
{
    const auto count = static_cast<qint64>(m_chart->selectedRows().size());
    m_selected->setVisible(count > 0);
    setLook(m_count, "role", count > 0 ? QString() : QStringLiteral("small"));
    m_count->showText(count > 0
                          ? tr("%1 selected").arg(countedText(count, tr("wallet"), tr("wallets")))
                          : tr("Drag to move, wheel to zoom, Shift and drag to select wallets."));
}

void MapView::copySelection()
{
    if (!m_findings)
        return;
    const std::vector<std::uint32_t>& rows = m_chart->selectedRows();
    if (rows.size() <= walletsCopiedAtOnce) {
        QGuiApplication::clipboard()->setText(idsOf(*m_findings->table, rows));
        return;
    }
    auto text = std::make_shared<QString>();
    m_services.runInBackground(
        [findings = m_findings, rows, text] { *text = idsOf(*findings->table, rows); }, this,
        [text] { QGuiApplication::clipboard()->setText(*text); });
}

}  // namespace walletloupe::ui
