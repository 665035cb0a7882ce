#pragma once

#include "core/base/result.h"
#include "core/chain/history_row.h"

class QJsonObject;

namespace walletloupe::explorer {

/// One log of a contract as a row of a history: hexadecimal numbers become decimal ones, topic0
/// (the event) becomes methodId, topic1 and the topic `to` (2 or 3) become from and to where they
/// are addresses, the data becomes input, the contract contractAddress. Error: Unusable, naming the
/// field, where block, transaction or topics cannot be read. Source: Etherscan's page "Get Event
/// Logs by Topics"; "0x" stands for 0 there.
Result<chain::HistoryRow> readLogRow(const QJsonObject& log, unsigned to);

}  // namespace walletloupe::explorer
