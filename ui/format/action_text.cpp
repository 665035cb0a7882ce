#include "ui/format/action_text.h"

#include <QCoreApplication>
#include <QDateTime>

#include <array>

namespace walletloupe::ui {
namespace {

constexpr int longestShown = 14;
constexpr std::array actionTexts{
    QT_TRANSLATE_NOOP("Action", "Deposit"),
    QT_TRANSLATE_NOOP("Action", "Borrow"),
    QT_TRANSLATE_NOOP("Action", "Repay"),
    QT_TRANSLATE_NOOP("Action", "Redeem"),
    QT_TRANSLATE_NOOP("Action", "Liquidation of another"),
    QT_TRANSLATE_NOOP("Action", "Purchase of collateral"),
    QT_TRANSLATE_NOOP("Action", "Collateral on"),
    QT_TRANSLATE_NOOP("Action", "Collateral off"),
    QT_TRANSLATE_NOOP("Action", "Claim of rewards"),
    QT_TRANSLATE_NOOP("Action", "Token transfer"),
    QT_TRANSLATE_NOOP("Action", "Approval"),
    QT_TRANSLATE_NOOP("Action", "Bundle"),
    QT_TRANSLATE_NOOP("Action", "Other call"),
    QT_TRANSLATE_NOOP("Action", "Not readable"),
};

QDateTime utc(qint64 seconds)
{
    return QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC);
}

}  // namespace

QString actionKindText(chain::ActionKind kind)
{
    return QCoreApplication::translate("Action", actionTexts[static_cast<std::size_t>(kind)]);
}

QString exactAmountText(const chain::Amount& amount, int decimals)
{
    QString digits = QString::fromStdString(chain::amountText(amount));
    if (decimals <= 0)
        return digits;
    digits = digits.rightJustified(decimals + 1, u'0');
    digits.insert(digits.size() - decimals, u'.');
    while (digits.endsWith(u'0'))
        digits.chop(1);
    if (digits.endsWith(u'.'))
        digits.chop(1);
    return digits;
}

double amountNumber(const chain::Amount& amount, int decimals)
{
    return exactAmountText(amount, decimals).toDouble();
}

QString shortAddressText(const QString& address)
{
    return address.size() <= longestShown ? address
                                          : address.left(6) + QChar(0x2026) + address.right(4);
}

QString timeText(qint64 seconds)
{
    return utc(seconds).toString(QStringLiteral("yyyy-MM-dd HH:mm")) + QStringLiteral(" UTC");
}

QString dateText(qint64 seconds)
{
    return utc(seconds).toString(QStringLiteral("yyyy-MM-dd"));
}

}  // namespace walletloupe::ui
