#include "ui/risk/detail/history_texts.h"

#include "core/analysis/risk/feature_rows.h"
#include "ui/format/action_text.h"
#include "ui/format/feature_text.h"
#include "ui/format/number_text.h"

#include <QCoreApplication>
#include <QStringList>

namespace walletloupe::ui {
namespace {

using analysis::HistoryAction;
using analysis::WalletHistory;

constexpr int etherDecimals = 18;
constexpr int marketTokenDecimals = 8;

QString tr(const char* text)
{
    return QCoreApplication::translate("History", text);
}

/// "cDAI" of "cDAI (Compound Dai)".
QString shortName(const WalletHistory& history, const HistoryAction& action)
{
    const QString name = QString::fromStdString(history.contracts[action.contract].contract.name);
    return name.section(u' ', 0, 0);
}

QString amountText(const WalletHistory& history, const HistoryAction& action)
{
    if (action.isEverything)
        return tr("everything");
    if (!action.amount)
        return {};
    switch (action.unit) {
        case chain::AmountUnit::Ether:
            return numberText(amountNumber(*action.amount, etherDecimals)) + QStringLiteral(" ETH");
        case chain::AmountUnit::MarketToken:
            return numberText(amountNumber(*action.amount, marketTokenDecimals)) + u' ' +
                   shortName(history, action);
        case chain::AmountUnit::SmallestUnits:
            break;
    }
    return tr("%1 units (%2)")
        .arg(numberText(amountNumber(*action.amount, 0)), shortName(history, action));
}

}  // namespace

QString rowDirectionText(analysis::RowDirection direction)
{
    switch (direction) {
        case analysis::RowDirection::Sent:
            return tr("Sent");
        case analysis::RowDirection::Received:
            return tr("Received");
        case analysis::RowDirection::ToItself:
            return tr("To itself");
        case analysis::RowDirection::Neither:
            break;
    }
    return tr("Between others");
}

QString actionsText(const analysis::HistoryRow& row)
{
    QStringList texts;
    for (const HistoryAction& action : row.actions) {
        const QString kind = actionKindText(action.kind);
        texts << (action.isExact ? kind : tr("%1 (approximate)").arg(kind));
    }
    return texts.join(QStringLiteral(", "));
}

QString amountsText(const WalletHistory& history, const analysis::HistoryRow& row)
{
    QStringList texts;
    for (const HistoryAction& action : row.actions) {
        const QString text = amountText(history, action);
        if (!text.isEmpty() && !(action.isShared && texts.contains(text)))
            texts << text;
    }
    return texts.join(QStringLiteral(", "));
}

QString partyAddress(const WalletHistory& history, const analysis::HistoryRow& row)
{
    return row.counterparty ? QString::fromStdString(chain::lowerCaseText(
                                  history.counterparties[*row.counterparty].address))
                            : QString();
}

QString partyText(const WalletHistory& history, const analysis::HistoryRow& row)
{
    if (!row.counterparty)
        return tr("new contract");
    const analysis::Counterparty& party = history.counterparties[*row.counterparty];
    return party.name.empty() ? shortAddressText(partyAddress(history, row))
                              : QString::fromStdString(party.name);
}

QString countsInText(const analysis::HistoryRow& row)
{
    QStringList titles;
    const auto all = featureDescriptions();
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (row.features.test(i) && !analysis::countsEveryRow(all[i].name))
            titles << featureTitle(all[i].name);
    }
    return titles.join(QStringLiteral(", "));
}

}  // namespace walletloupe::ui
