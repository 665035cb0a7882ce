#include "core/workflow/fetch/fetch_status.h"

#include <array>

namespace walletloupe::workflow {

std::string_view fetchStatusName(FetchStatus status)
{
    constexpr std::array<std::string_view, 7> names{"queued",  "reading", "complete", "empty",
                                                    "partial", "refused", "failed"};
    return names[static_cast<std::size_t>(status)];
}

}  // namespace walletloupe::workflow
