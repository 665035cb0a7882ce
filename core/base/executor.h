#pragma once

#include "core/base/parallel.h"
#include "core/base/progress.h"

#include <cstddef>
#include <functional>
#include <memory>

namespace walletloupe {

/// Threads, progress and cancellation as one value that goes down the call tree.
///
/// The front end makes one for a run; every function below takes it by const reference, or keeps
/// a copy. Copies share the threads, which start with the first call that can use them, sleep
/// between calls, and end with the last copy. Output must not depend on the number of threads:
/// give every chunk a slot of its own and add the slots in order afterwards.
///
/// Thread-safe. `forEach` may be called from inside a body and from several threads at a time: the
/// caller always works on its own chunks and waits only for those that other threads have begun,
/// so that nested calls cannot deadlock.
class Executor final {
public:
    using Body = std::function<void(std::size_t chunk)>;

    /// The caller's thread alone, without progress and never cancelled.
    Executor() = default;
    /// `threads` 0 means all cores; 1 runs everything on the caller's thread.
    explicit Executor(unsigned threads, Progress progress = {});

    /// At least 1.
    unsigned threads() const noexcept;

    /// Calls `body(chunk)` once for each chunk in [0, chunks) and returns when all are done.
    /// `body` must not throw. All chunks are called, cancelled or not.
    void forEach(std::size_t chunks, const Body& body) const;

    bool cancelled() const noexcept { return m_progress.cancelled(); }
    /// See Progress::report.
    void report(double fraction) const { m_progress.report(fraction); }

    /// The same threads; `from`..`to` of the progress as a whole progress of its own.
    Executor part(double from, double to) const;
    /// The caller's thread alone, with the same progress: for work inside a body that is too
    /// small to be shared out once more.
    Executor alone() const;

    /// Functions without threads of their own take the progress alone.
    operator const Progress&() const noexcept { return m_progress; }

private:
    class Pool;

    Executor(std::shared_ptr<Pool> pool, Progress progress);

    Progress m_progress;
    std::shared_ptr<Pool> m_pool;  ///< none for one thread
};

}  // namespace walletloupe
