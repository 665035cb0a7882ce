#include "core/model/segmentation_model.h"

#include <algorithm>

namespace walletloupe::model {

bool SegmentationModel::hasNames() const
{
    return std::any_of(names.begin(), names.end(),
                       [](const std::string& name) { return !name.empty(); });
}

}  // namespace walletloupe::model
