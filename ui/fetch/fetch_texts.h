#pragma once

#include "core/workflow/fetch/fetch_options.h"
#include "ui/fetch/fetch_row.h"

#include <QString>

#include <cstddef>
#include <vector>

namespace walletloupe::ui {

FetchRow fetchRow(const workflow::FetchReport& report, std::size_t wallet);
std::vector<FetchRow> fetchRows(const workflow::FetchReport& report);

/// "Etherscan, Ethereum", with the blocks where not all are wanted.
QString fetchTitle(const workflow::FetchOptions& fetchOptions);
/// "12 of 40 wallets · 35,120 new rows · 120 calls, 2.4 a second · about 3 min left"
QString fetchProgressText(const workflow::FetchProgress& now, bool isPaused);
/// "38 complete · 1 empty · 1 partial · 120 calls · 35,120 new rows"
QString fetchSummaryText(const workflow::FetchReport& report);
/// Whether asking again may tell more.
bool hasUnfinished(const workflow::FetchReport& report);
/// "12.3 MB: 40 histories, 35,120 rows"
QString storeText(quint64 bytes, quint64 histories, quint64 rows);

}  // namespace walletloupe::ui
