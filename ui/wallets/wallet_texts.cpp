#include "ui/wallets/wallet_texts.h"

#include "ui/format/cluster_colors.h"
#include "ui/format/number_text.h"
#include "ui/tables/table_view.h"

#include <QCoreApplication>

#include <cmath>

namespace walletloupe::ui {

using Kind = WalletColumn::Kind;

bool isClusterColumn(const WalletColumn& column)
{
    return column.kind == Kind::Cluster || column.kind == Kind::Second;
}

QString cellText(const WalletRows& rows, std::uint32_t row, const WalletColumn& column)
{
    if (column.kind == Kind::Wallet) {
        const std::string_view wallet = rows.wallet(row);
        return QString::fromUtf8(wallet.data(), static_cast<qsizetype>(wallet.size()));
    }
    if (column.kind == Kind::Status) {
        const QString status = rows.status(row);
        return status.isEmpty() ? QCoreApplication::translate("WalletTexts", "ok") : status;
    }
    const double number = rows.number(row, column);
    if (isClusterColumn(column) && !std::isnan(number))
        return clusterText(static_cast<int>(number), rows.clusterNames());
    return numberText(number);
}

QString cellCopyText(const WalletRows& rows, std::uint32_t row, const WalletColumn& column)
{
    const bool isPlainNumber = column.isNumber() && !isClusterColumn(column);
    return isPlainNumber ? exactNumberText(rows.number(row, column)) : cellText(rows, row, column);
}

QString copiedRows(const WalletRows& rows, const std::vector<std::uint32_t>& wanted)
{
    QString text;
    const auto append = [&text](bool isLast, const QString& cell) {
        text += pasteable(cell);
        text += isLast ? u'\n' : u'\t';
    };
    const std::vector<WalletColumn>& columns = rows.columns();
    for (std::size_t i = 0; i < columns.size(); ++i)
        append(i + 1 == columns.size(), rows.title(columns[i]));
    for (const std::uint32_t row : wanted) {
        for (std::size_t i = 0; i < columns.size(); ++i)
            append(i + 1 == columns.size(), cellCopyText(rows, row, columns[i]));
    }
    return text;
}

}  // namespace walletloupe::ui
