#include "core/risk/category.h"

#include <algorithm>
#include <cstddef>

namespace walletloupe::risk {

std::string_view statusName(Status status)
{
    constexpr std::array<std::string_view, 7> names{
        "scored",           "insufficient_data", "no_activity",     "fetch_failed",
        "fetch_incomplete", "incomplete_data",   "contract_account"};
    return names[static_cast<std::size_t>(status)];
}

std::string_view categoryName(Category category)
{
    constexpr std::array<std::string_view, 7> names{
        "Very Low", "Low", "Medium", "High", "Very High", "Insufficient data", "Not scored"};
    return names[static_cast<std::size_t>(category)];
}

Category categoryOf(double score, const std::array<double, 4>& bands)
{
    const auto reached =
        std::count_if(bands.begin(), bands.end(), [&](double band) { return score >= band; });
    return static_cast<Category>(reached);
}

Category categoryWithoutScore(Status status)
{
    return status == Status::InsufficientData ? Category::InsufficientData : Category::NotScored;
}

}  // namespace walletloupe::risk
