#include "core/model/segmentation_model.h"

#include <algorithm>

namespace walletloupe::model {

bool SegmentationModel::hasNames() const
{
    return std::any_of(names.begin(), names.end(),
                       [](const std::string& name) { return !name.empty(); });
}

bool isColorText(std::string_view text)
{
    constexpr std::string_view digits = "0123456789abcdefABCDEF";
    return text.size() == 7 && text.front() == '#' &&
           text.find_first_not_of(digits, 1) == std::string_view::npos;
}

}  // namespace walletloupe::model
