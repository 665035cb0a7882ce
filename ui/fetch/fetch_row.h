#pragma once

#include "core/workflow/fetch/fetch_status.h"

#include <QString>

#include <cstdint>
#include <optional>

namespace walletloupe::ui {

/// One wallet of a run, as the table shows it.
struct FetchRow {
    QString wallet;
    workflow::FetchStatus state = workflow::FetchStatus::Queued;
    std::uint64_t pages = 0;
    std::uint64_t rows = 0;  ///< kept
    std::uint64_t newRows = 0;
    std::optional<std::uint64_t> readTo;  ///< the last block that is read
    QString reason;                       ///< why it is not complete

    bool operator==(const FetchRow&) const = default;
};

}  // namespace walletloupe::ui
