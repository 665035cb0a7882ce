#include "ui/fetch/fetch_table_model.h"

#include "ui/fetch/fetch_states.h"
#include "ui/format/action_text.h"
#include "ui/format/number_text.h"
#include "ui/parts/address_font.h"

#include <algorithm>
#include <functional>
#include <optional>
#include <utility>

namespace walletloupe::ui {
namespace {

/// Without a number the cell is empty, and comes last whatever the order.
TableColumn<FetchRow> counts(
    const QString& title, const QString& help,
    const std::function<std::optional<std::uint64_t>(const FetchRow&)>& count)
{
    const auto text = [count](const FetchRow& row) {
        const auto number = count(row);
        return number ? countText(static_cast<qint64>(*number)) : QString();
    };
    const auto sort = [count](const FetchRow& row) {
        const auto number = count(row);
        return number ? QVariant(static_cast<qulonglong>(*number)) : QVariant();
    };
    const auto copy = [count](const FetchRow& row) {
        const auto number = count(row);
        return number ? QString::number(*number) : QString();
    };
    return {title, help, text, sort, copy, {}, Qt::AlignRight};
}

QString stateHelp(const FetchRow& row)
{
    const QString help = fetchStateHelp(row.state);
    return row.reason.isEmpty() ? help : help + u'\n' + row.reason;
}

}  // namespace

FetchTableModel::Columns FetchTableModel::columns()
{
    const auto wallet = [](const FetchRow& row) { return row.wallet; };
    TableColumn<FetchRow> wallets{tr("Wallet"), tr("As it was given"),
                                  [](const FetchRow& row) { return shortAddressText(row.wallet); },
                                  wallet, wallet};
    wallets.extra = [](const FetchRow&, int role) {
        return role == Qt::FontRole ? QVariant(addressFont()) : QVariant();
    };
    return {
        wallets,
        {tr("State"),
         tr("How far it is"),
         [](const FetchRow& row) { return fetchStateText(row); },
         [](const FetchRow& row) { return static_cast<qulonglong>(row.state); },
         {},
         stateHelp},
        counts(tr("Pages"), tr("Pages of rows that were read in this run"),
               [](const FetchRow& row) { return row.pages; }),
        counts(tr("Rows"), tr("Transactions that are kept"),
               [](const FetchRow& row) { return row.rows; }),
        counts(tr("New"), tr("Transactions that were not kept before this run"),
               [](const FetchRow& row) { return row.newRows; }),
        counts(tr("Read to block"), tr("The last block that is read"),
               [](const FetchRow& row) { return row.readTo; }),
        {tr("Why not complete"), tr("What the explorer said, or what went wrong"),
         [](const FetchRow& row) { return row.reason; }},
    };
}

FetchTableModel::FetchTableModel(QObject* parent) : ColumnTableModel(parent)
{
    setColumns(columns());
}

void FetchTableModel::setRows(std::vector<FetchRow> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

void FetchTableModel::updateRows(std::size_t first, const std::vector<FetchRow>& rows)
{
    if (rows.empty() || first + rows.size() > m_rows.size())
        return;
    std::copy(rows.begin(), rows.end(), m_rows.begin() + static_cast<std::ptrdiff_t>(first));
    const auto last = static_cast<int>(first + rows.size()) - 1;
    Q_EMIT dataChanged(index(static_cast<int>(first), 0), index(last, ColumnCount - 1));
}

int FetchTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant FetchTableModel::rowData(const FetchRow& row, const QModelIndex& cell, int role) const
{
    return role == StateRole ? QVariant(static_cast<int>(row.state)) : readInFull(cell, role);
}

}  // namespace walletloupe::ui
