#pragma once

#include <functional>
#include <memory>
#include <stop_token>

namespace walletloupe {

/// How far a piece of work is, and whether its user still wants it.
///
/// Algorithms take one by const reference, call `report` with 0..1 and poll `cancelled` at
/// least every 50 ms of work. A default-made one reports to nobody and is never cancelled.
/// Thread-safe; the listener is called from the reporting thread, at most once per 0.1 %.
class Progress final {
public:
    using Listener = std::function<void(double fraction)>;

    Progress() = default;
    explicit Progress(std::stop_token stop, Listener listener = {});

    bool cancelled() const noexcept { return m_stop.stop_requested(); }
    void report(double fraction) const;

    /// The stretch `from`..`to` of this progress as a whole progress of its own.
    Progress part(double from, double to) const;

private:
    struct Sink;

    std::stop_token m_stop;
    std::shared_ptr<Sink> m_sink;
    double m_from = 0.0;
    double m_to = 1.0;
};

}  // namespace walletloupe
