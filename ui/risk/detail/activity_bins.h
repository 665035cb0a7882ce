#pragma once

#include "core/analysis/risk/wallet_history.h"
#include "core/chain/protocols/protocol_list.h"

#include <QString>

#include <array>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <vector>

namespace walletloupe::ui {

/// What transactions are drawn as: a protocol by its place in chain::allProtocols, or what follows.
inline constexpr std::size_t otherPart = chain::allProtocols.size();
inline constexpr std::size_t failedPart = otherPart + 1;
inline constexpr std::size_t activityParts = failedPart + 1;

/// A stretch of time.
struct ActivityBin {
    std::int64_t begin = 0;  ///< Unix seconds, 0:00 UTC
    std::int64_t end = 0;    ///< the first second that does not belong to it
    std::array<std::uint64_t, activityParts> counts{};  ///< by part

    std::uint64_t total() const
    {
        return std::accumulate(counts.begin(), counts.end(), std::uint64_t{0});
    }
};

enum class ActivityStep { Day, Week, Month };

/// A history cut into stretches without a gap between them.
struct Activity {
    ActivityStep step = ActivityStep::Day;
    std::vector<ActivityBin> bins;
};

/// Days for up to two months, weeks (from Monday) for up to two years, else months, in UTC.
Activity activityOf(const analysis::WalletHistory& history);

/// "2020-05-04", "Week of 2020-05-04", "May 2020".
QString binText(const Activity& activity, const ActivityBin& bin);

/// The tag of a protocol ("V2"), "Other", "Failed".
QString activityPartText(std::size_t part);

}  // namespace walletloupe::ui
