#include "ui/fetch/fetch_texts.h"

#include "core/text/duration_text.h"
#include "core/workflow/fetch/fetch_coverage.h"
#include "ui/fetch/chain_selector.h"
#include "ui/fetch/fetch_states.h"
#include "ui/format/number_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <array>

namespace walletloupe::ui {
namespace {

using workflow::FetchReport;
using workflow::FetchStatus;

/// In the order in which they matter when a run is over.
constexpr std::array statesInOrder{FetchState::Complete, FetchState::Empty,  FetchState::Partial,
                                   FetchState::Refused,  FetchState::Failed, FetchState::Queued,
                                   FetchState::Reading};

const QString dot = QStringLiteral(" · ");

QString tr(const char* text)
{
    return QCoreApplication::translate("FetchTexts", text);
}

FetchState stateOf(FetchStatus status)
{
    switch (status) {
        case FetchStatus::Queued:
            return FetchState::Queued;
        case FetchStatus::Reading:
            return FetchState::Reading;
        case FetchStatus::Complete:
            return FetchState::Complete;
        case FetchStatus::Empty:
            return FetchState::Empty;
        case FetchStatus::Partial:
            return FetchState::Partial;
        case FetchStatus::Refused:
            return FetchState::Refused;
        case FetchStatus::Failed:
            break;
    }
    return FetchState::Failed;
}

QString counted(std::uint64_t count, const char* one, const char* many)
{
    return countedText(static_cast<qint64>(count), tr(one), tr(many));
}

QString blocksText(const workflow::FetchOptions& fetchOptions)
{
    const QString from = countText(static_cast<qint64>(fetchOptions.fromBlock));
    if (fetchOptions.toBlock)
        return tr("blocks %1 to %2")
            .arg(from, countText(static_cast<qint64>(*fetchOptions.toBlock)));
    return fetchOptions.fromBlock > 0 ? tr("from block %1").arg(from) : QString();
}

}  // namespace

FetchRow fetchRow(const FetchReport& report, std::size_t wallet)
{
    const workflow::WalletFetch& fetch = report.wallets[wallet];
    const workflow::WalletCoverage coverage = workflow::coverageOfWallet(report, wallet);
    return {QString::fromStdString(coverage.wallet),
            stateOf(fetch.status),
            fetch.pages,
            fetch.kept.rows,
            fetch.newRows,
            coverage.readTo,
            QString::fromStdString(fetch.reason)};
}

std::vector<FetchRow> fetchRows(const FetchReport& report)
{
    std::vector<FetchRow> rows;
    rows.reserve(report.wallets.size());
    for (std::size_t i = 0; i < report.wallets.size(); ++i)
        rows.push_back(fetchRow(report, i));
    return rows;
}

QString fetchTitle(const workflow::FetchOptions& fetchOptions)
{
    QStringList parts{QString::fromStdString(fetchOptions.provider.title),
                      chainName(fetchOptions.chain)};
    if (const QString blocks = blocksText(fetchOptions); !blocks.isEmpty())
        parts << blocks;
    return parts.join(QStringLiteral(", "));
}

QString fetchProgressText(const workflow::FetchProgress& now, bool isPaused)
{
    QStringList parts;
    if (isPaused)
        parts << tr("Paused");
    parts << tr("%1 of %2")
                 .arg(countText(static_cast<qint64>(now.walletsDone)),
                      counted(now.wallets, "wallet", "wallets"))
          << counted(now.newRows, "new row", "new rows")
          << tr("%1, %2 a second")
                 .arg(counted(now.calls, "call", "calls"),
                      QString::number(now.callsPerSecond, 'f', 1));
    if (!isPaused && !now.waiting.empty())
        parts << QString::fromStdString(now.waiting);
    else if (!isPaused && now.secondsLeft)
        parts << tr("about %1 left")
                     .arg(QString::fromStdString(text::durationText(*now.secondsLeft)));
    return parts.join(dot);
}

QString fetchSummaryText(const FetchReport& report)
{
    QStringList parts;
    std::uint64_t newRows = 0;
    for (const workflow::WalletFetch& fetch : report.wallets)
        newRows += fetch.newRows;
    for (const FetchState state : statesInOrder) {
        const auto count = std::count_if(
            report.wallets.begin(), report.wallets.end(),
            [state](const workflow::WalletFetch& each) { return stateOf(each.status) == state; });
        if (count > 0)
            parts << countText(count) + u' ' + fetchStateText(state).toLower();
    }
    parts << counted(newRows, "new row", "new rows") << counted(report.calls, "call", "calls");
    return parts.join(dot);
}

bool hasUnfinished(const FetchReport& report)
{
    return std::any_of(
        report.wallets.begin(), report.wallets.end(), [](const workflow::WalletFetch& fetch) {
            return fetch.status != FetchStatus::Complete && fetch.status != FetchStatus::Empty;
        });
}

QString storeText(quint64 bytes, quint64 histories, quint64 rows)
{
    if (histories == 0)
        return tr("Nothing is kept.");
    return tr("Kept on this computer: %1, %2, %3")
        .arg(counted(histories, "history", "histories"), counted(rows, "row", "rows"),
             QLocale::c().formattedDataSize(static_cast<qint64>(bytes), 1,
                                            QLocale::DataSizeSIFormat));
}

}  // namespace walletloupe::ui
