#include "ui/risk/detail/risk_header.h"

#include "ui/format/risk_text.h"
#include "ui/format/tool_tip_text.h"
#include "ui/parts/address_font.h"
#include "ui/parts/category_chip.h"
#include "ui/parts/elided_label.h"
#include "ui/parts/form_parts.h"
#include "ui/parts/themed_icon.h"
#include "ui/risk/detail/risk_wallet_text.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QToolButton>

namespace walletloupe::ui {
namespace {

ElidedLabel* makeLine()
{
    auto* line = new ElidedLabel(Qt::ElideRight);
    line->setProperty("role", QStringLiteral("small"));
    return line;
}

}  // namespace

RiskHeader::RiskHeader(QWidget* parent)
    : QWidget(parent)
    , m_score(makeTitle({}))
    , m_chip(new CategoryChip)
    , m_address(new ElidedLabel(Qt::ElideMiddle))
    , m_sufficiency(makeLine())
    , m_stability(makeLine())
    , m_coverage(makeLine())
    , m_completeness(makeLine())
{
    m_address->setFont(addressFont());
    auto* copy = new QToolButton;
    copy->setIcon(themedIcon(QStringLiteral("copy")));
    copy->setAutoRaise(true);
    copy->setAccessibleName(tr("Copy the address"));
    copy->setToolTip(tr("Copy the address of this wallet"));
    connect(copy, &QToolButton::clicked, this, &RiskHeader::copyAddress);
    auto* top = new QHBoxLayout;
    top->setSpacing(10);
    top->addWidget(m_score);
    top->addWidget(m_chip);
    top->addWidget(m_address, 100);
    top->addWidget(copy);
    top->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(top);
    for (ElidedLabel* line : {m_sufficiency, m_stability, m_coverage, m_completeness})
        layout->addWidget(line);
}

void RiskHeader::setWallet(const RiskWalletView& view)
{
    const bool isScored = view.explanation != nullptr;
    m_score->setVisible(isScored);
    m_score->setText(isScored ? QString::number(view.explanation->score.score) : QString());
    m_score->setAccessibleName(isScored ? tr("Score %1").arg(m_score->text()) : QString());
    m_chip->setCategory(view.run->scored.categories[view.wallet]);
    m_address->showText(QString::fromStdString(view.address()));
    m_address->setMaximumWidth(m_address->sizeHint().width());
    m_sufficiency->showText(sufficiencyText(view));
    const QString stability = stabilityText(view);
    m_stability->setVisible(!stability.isEmpty());
    m_stability->showText(tr("Score: %1").arg(stability));
    setHistory(view, nullptr);
}

void RiskHeader::setHistory(const RiskWalletView& view, const analysis::WalletHistory* history)
{
    m_coverage->setVisible(history != nullptr);
    const QString liquidations = liquidationsText(view.run->features.coverages, view.address());
    QStringList known{completenessText(view, history)};
    if (!liquidations.isEmpty())
        known << liquidations + u'.';
    m_completeness->showText(known.join(u' '));
    if (!history)
        return;
    m_coverage->showText(historySummary(*history));
    m_coverage->setToolTip(toolTipText(coverageDetails(*history)));
    m_coverage->setAccessibleDescription(coverageDetails(*history));
}

void RiskHeader::copyAddress() const
{
    QGuiApplication::clipboard()->setText(m_address->text());
}

}  // namespace walletloupe::ui
