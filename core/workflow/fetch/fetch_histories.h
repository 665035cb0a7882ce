#pragma once

#include "core/base/clock.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/workflow/fetch/fetch_options.h"

#include <QObject>
#include <QString>

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>

namespace walletloupe::workflow {

/// What somebody who waits may ask of a run; may be used from another thread than the run's.
class FetchControl final : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    void setPaused(bool paused);
    /// Also what was asked before a run was there to hear it.
    bool isPaused() const noexcept { return m_isPaused; }

Q_SIGNALS:
    void pauseRequested(bool paused);

private:
    std::atomic<bool> m_isPaused{false};
};

/// Called on the run's own thread.
struct FetchListener {
    std::function<void(std::size_t wallet, const WalletFetch& fetch)> walletChanged;
    std::function<void(const FetchProgress& progress)> progressed;  ///< some times a second
    /// Before liquidations are asked for: how many calls that takes.
    std::function<void(std::uint64_t calls)> liquidationsPlanned;
};

/// What a run needs beside its order.
struct FetchContext {
    std::string store;  ///< the file that keeps histories; made where there is none
    QString key;        ///< for the provider; empty: none
    const FetchControl* control = nullptr;
    FetchListener listener;
};

/// Fetches the histories of an order into the store, and then, where the order asks, who was
/// liquidated by others; returns when that is done, over, or cancelled: the report says which, and
/// what is kept of each wallet. Runs its own event loop, so it belongs on a worker thread. Errors:
/// those of the store; Usage where liquidations are asked for on a chain without known markets; a
/// provider that fails is no error but part of the report.
Result<FetchReport> fetchHistories(const FetchOptions& fetchOptions, const FetchContext& context,
                                   const Clock& clock, const Progress& progress = {});

}  // namespace walletloupe::workflow
