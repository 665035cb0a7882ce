#include "ui/inspect/column_advice_card.h"

#include <QLabel>
#include <QPushButton>

#include <algorithm>
#include <utility>

namespace walletloupe::ui {
namespace {

/// The same columns and scaling, whatever their order.
bool meansTheSame(FeatureOptions a, FeatureOptions b)
{
    std::sort(a.features.begin(), a.features.end());
    std::sort(b.features.begin(), b.features.end());
    return a == b;
}

}  // namespace

ColumnAdviceCard::ColumnAdviceCard(QWidget* parent)
    : MessageCard(tr("Advice on columns"), parent)
    , m_apply(new QPushButton(tr("&Apply the advice")))
    , m_undo(new QPushButton(tr("&Undo")))
{
    m_apply->setProperty("role", QStringLiteral("primary"));
    m_apply->setToolTip(tr("Choose these features and this scaling, and fit"));
    m_undo->setToolTip(tr("Choose what was chosen before the advice, and fit"));
    addButton(m_undo);
    addButton(m_apply);
    connect(m_apply, &QPushButton::clicked, this, &ColumnAdviceCard::apply);
    connect(m_undo, &QPushButton::clicked, this, &ColumnAdviceCard::undo);
    updateButtons();
}

void ColumnAdviceCard::showAdvice(const QString& text, const FeatureOptions& advised)
{
    setText(text);
    m_advised = advised;
    m_former.reset();
    updateButtons();
}

void ColumnAdviceCard::setFeatureOptions(const FeatureOptions& choice)
{
    m_choice = choice;
    updateButtons();
}

void ColumnAdviceCard::apply()
{
    m_former = m_choice;
    updateButtons();
    Q_EMIT featureOptionsRequested(m_advised);
    m_undo->setFocus();
}

void ColumnAdviceCard::undo()
{
    const FeatureOptions former = *std::exchange(m_former, std::nullopt);
    updateButtons();
    Q_EMIT featureOptionsRequested(former);
    m_apply->setFocus();
}

void ColumnAdviceCard::updateButtons()
{
    const bool isApplied = meansTheSame(m_choice, m_advised);
    m_apply->setVisible(!m_advised.features.empty());
    m_apply->setEnabled(!isApplied);
    m_apply->setText(isApplied ? tr("Advice applied") : tr("&Apply the advice"));
    m_undo->setVisible(m_former.has_value());
}

}  // namespace walletloupe::ui
