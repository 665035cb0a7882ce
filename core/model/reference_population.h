#pragma once

#include "core/base/result.h"

#include <Eigen/Core>

#include <string>
#include <string_view>
#include <vector>

namespace walletloupe::model {

/// The wallets that others are compared with: all that scales, forest and clusters are fitted on.
struct ReferencePopulation {
    std::string scope;                  ///< which transactions count: "compound", "all"
    std::string protocolTags;           ///< whose tags count: "registry", "file"
    std::vector<std::string> features;  ///< d
    Eigen::MatrixXd values;             ///< n x d, raw; NaN: not known
};

/// The population as UTF-8 JSON; every number reads back exactly, what is not known is null.
std::string referenceText(const ReferencePopulation& population);

/// Reads what referenceText wrote. `source` is the name used in messages. Errors: Unusable for
/// text that is no such file, for a wrong shape, a repeated feature, a cell that is neither a
/// number nor null; Unsupported for another version. Messages name the place.
Result<ReferencePopulation> parseReference(std::string_view text, const std::string& source);

}  // namespace walletloupe::model
