#pragma once

#include "core/base/result.h"
#include "core/chain/history_row.h"

#include <QString>

#include <cstdint>
#include <functional>
#include <vector>

namespace walletloupe::store {

class SqlConnection;
struct HistoryKey;

/// The statement that makes the table of rows: the fields of txlist under their names, in the
/// order of a history (block, position in the block, hash), so that reading one is a walk.
QString rowTableStatement();

/// Adds rows to a history, except those that it has. How many were added.
Result<std::uint64_t> addRows(const SqlConnection& connection, qint64 history,
                              const std::vector<chain::HistoryRow>& rows);

/// Removes the rows of a history from `block` on. How many there were.
Result<std::uint64_t> removeRows(const SqlConnection& connection, qint64 history, qint64 block);

/// Calls `take` with the rows of a history until it gives false.
Result<void> readRows(const SqlConnection& connection, const HistoryKey& key,
                      const std::function<bool(const chain::HistoryRow&)>& take);

}  // namespace walletloupe::store
