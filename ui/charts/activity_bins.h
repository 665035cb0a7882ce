#pragma once

#include "core/analysis/wallet_history.h"

#include <QString>

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace walletloupe::ui {

/// What a transaction is drawn as.
enum class ActivityPart { V2, V3, Other, Failed, Count };
inline constexpr auto activityParts = static_cast<std::size_t>(ActivityPart::Count);

/// A stretch of time.
struct ActivityBin {
    std::int64_t begin = 0;  ///< Unix seconds, 0:00 UTC
    std::int64_t end = 0;    ///< the first second that does not belong to it
    std::array<std::uint64_t, activityParts> counts{};

    std::uint64_t count(ActivityPart part) const { return counts[static_cast<std::size_t>(part)]; }
    std::uint64_t total() const { return counts[0] + counts[1] + counts[2] + counts[3]; }
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

/// "V2", "V3", "Other", "Failed".
QString activityPartText(ActivityPart part);

}  // namespace walletloupe::ui
