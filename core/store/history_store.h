#pragma once

#include "core/base/result.h"
#include "core/chain/address.h"
#include "core/chain/history_page.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace walletloupe::store {

class SqlConnection;

/// Whose history, and who told it.
struct HistoryKey {
    std::string provider;  ///< its short name, or its URL
    std::uint64_t chain = 1;
    chain::Address wallet;

    auto operator<=>(const HistoryKey&) const = default;
};

/// What is kept of a history.
struct HistoryState {
    chain::HistoryPosition position;
    std::uint64_t rows = 0;      ///< kept
    std::uint64_t received = 0;  ///< told by the provider, repeats included
    std::int64_t fetchedAt = 0;  ///< Unix seconds of the last page
};

struct StoreSize {
    std::uint64_t bytes = 0;  ///< of the file and of what belongs to it
    std::uint64_t histories = 0;
    std::uint64_t rows = 0;
};

/// Fetched histories in one SQLite file, in WAL mode.
///
/// A page and the position after it are written in one transaction: whatever ends the program, the
/// file holds whole pages and knows where to go on. Several programs may use one file at a time;
/// each waits for the other. What a power cut takes are whole pages at the end, which are fetched
/// again. For the thread that opened it, with a QCoreApplication.
class HistoryStore final {
public:
    /// Opens the file, or makes it; an older schema is brought up to date in one transaction, which
    /// needs that no other program has the file open. Takes no longer for large files.
    /// Errors, which leave the file untouched: Unsupported for a file of a newer program;
    /// Unreadable for one that is damaged, no SQLite file, or somebody else's; WriteFailed. Damage
    /// deep in a large file is Unreadable later, when it is met.
    static Result<std::unique_ptr<HistoryStore>> open(const std::string& path);

    ~HistoryStore();
    HistoryStore(const HistoryStore&) = delete;
    HistoryStore& operator=(const HistoryStore&) = delete;

    /// None where nothing was kept yet.
    Result<std::optional<HistoryState>> state(const HistoryKey& key) const;

    /// Keeps a page: rows from `page.replacesFrom` on give way to it, repeats are dropped, the
    /// position is replaced. `now` is Unix seconds. Gives the state after it.
    /// Errors, which change nothing: WriteFailed; Unusable for a page that would leave a gap behind
    /// what is kept, because another program has begun the same history anew meanwhile, or with a
    /// block number above 2^63 - 1.
    Result<HistoryState> keepPage(const HistoryKey& key, const chain::HistoryPage& page,
                                  std::int64_t now);

    /// Calls `take` with each row of the history in the order of the chain (block, position in the
    /// block, hash) until it gives false. Needs no memory that grows with the rows. The rows are
    /// those of one moment, whoever writes meanwhile; `take` must not call the store.
    Result<void> readRows(const HistoryKey& key,
                          const std::function<bool(const chain::HistoryRow&)>& take) const;

    Result<std::vector<HistoryKey>> histories() const;  ///< in the order of the key
    /// The room on the disk stays with the file and is used by what is kept later.
    Result<void> forget(const HistoryKey& key);
    /// Forgets all and gives the room on the disk back.
    Result<void> clear();
    Result<StoreSize> size() const;
    const std::string& path() const noexcept;

private:
    explicit HistoryStore(std::unique_ptr<SqlConnection> connection);

    std::unique_ptr<SqlConnection> m_connection;
};

}  // namespace walletloupe::store
