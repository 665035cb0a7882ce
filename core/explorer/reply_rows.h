#pragma once

#include "core/base/result.h"
#include "core/chain/history_row.h"

#include <string>
#include <vector>

class QJsonArray;
class QJsonValue;

namespace walletloupe::explorer {

/// The rows of a reply. Numbers are taken as their plain digits, null and missing fields as empty,
/// unknown fields are passed over. Error: Unusable, naming the row (from 1) and the field, where a
/// row is no object, its blockNumber no whole number, or a number too large to be told exactly.
Result<std::vector<chain::HistoryRow>> readRows(const QJsonArray& array);

/// The same of a reply of logs, whose topic `to` becomes `to`; see log_row.
Result<std::vector<chain::HistoryRow>> readLogRows(const QJsonArray& array, unsigned to);

/// What a plain value says as text; error Unusable for arrays, objects and numbers that JSON's
/// doubles have rounded.
Result<std::string> plainValue(const QJsonValue& value);

}  // namespace walletloupe::explorer
