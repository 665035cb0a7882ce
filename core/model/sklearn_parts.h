#pragma once

#include "core/base/result.h"
#include "core/model/pickle/pickle_value.h"

#include <string>
#include <string_view>
#include <vector>

namespace walletloupe::model {

/// A pickle with the name that messages call it by.
struct PickleSource {
    const PickleDocument* document = nullptr;
    std::string name;
};

/// What an estimator of scikit-learn is in a segmentation.
enum class SklearnRole { Clusters, Transform, Pipeline, Other };

SklearnRole sklearnRole(std::string_view className);

/// Why a model file cannot represent an estimator of role Other, by its name.
std::string refusalOf(std::string_view className);

/// The estimators that a pickle holds: alone, as steps of a Pipeline, or together in a dictionary,
/// list or tuple. All point into the document.
struct SklearnParts {
    const PickleValue* clusters = nullptr;       ///< null where there is none
    std::vector<const PickleValue*> transforms;  ///< in the order in which rows go through them
    /// Lists of texts beside the estimators that may be the names of the columns.
    std::vector<std::vector<std::string>> names;
    bool isBundle = false;    ///< a dictionary, list or tuple
    bool isPipeline = false;  ///< the clusters are the last step of a Pipeline

    /// Whether the file itself tells all that rows go through.
    bool isComplete() const { return clusters != nullptr && (isPipeline || !transforms.empty()); }
    /// "StandardScaler, PCA, KMeans"
    std::string classes() const;
};

/// Errors: Unusable for a pickle without estimators; Unsupported, naming the class and the reason,
/// for one that cannot be represented, for several KMeans, or where the order of transforms is not
/// known.
Result<SklearnParts> sklearnParts(const PickleSource& source);

}  // namespace walletloupe::model
