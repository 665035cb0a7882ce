#pragma once

#include "core/base/result.h"
#include "core/store/history_store.h"

#include <QString>
#include <QVariantList>

#include <optional>
#include <string>
#include <vector>

namespace walletloupe::store {

class SqlConnection;

/// A history as its table has it.
struct KeptHistory {
    qint64 id = 0;
    HistoryState state;
};

/// The statement that makes the table of histories.
QString historyTableStatement();

/// A condition of that table that is true for one key alone, and the values of its placeholders.
class KeyCondition final {
public:
    explicit KeyCondition(const HistoryKey& key);

    static QString text();
    /// They point into this object and into the key.
    QVariantList values() const;

private:
    const HistoryKey& m_key;
    std::string m_wallet;
};

Result<std::optional<KeptHistory>> findHistory(const SqlConnection& connection,
                                               const HistoryKey& key);
Result<KeptHistory> findOrAddHistory(const SqlConnection& connection, const HistoryKey& key);
Result<void> writeState(const SqlConnection& connection, const KeptHistory& history);
/// Its rows are removed apart.
Result<void> removeHistory(const SqlConnection& connection, qint64 id);

Result<std::vector<HistoryKey>> keptKeys(const SqlConnection& connection);
/// All but the bytes.
Result<StoreSize> countKept(const SqlConnection& connection);

}  // namespace walletloupe::store
