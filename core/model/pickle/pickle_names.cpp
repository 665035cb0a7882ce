#include "core/model/pickle/pickle_names.h"

#include <algorithm>
#include <array>

namespace walletloupe::model {
namespace {

struct AcceptedName {
    std::string_view module;
    std::string_view name;
    PickleName meaning;
};

/// Old and new homes of the same things.
constexpr std::array<AcceptedName, 18> acceptedNames{{
    {"sklearn.cluster._kmeans", "KMeans", PickleName::KMeans},
    {"sklearn.cluster.k_means_", "KMeans", PickleName::KMeans},
    {"sklearn.preprocessing._data", "MinMaxScaler", PickleName::MinMaxScaler},
    {"sklearn.preprocessing.data", "MinMaxScaler", PickleName::MinMaxScaler},
    {"sklearn.preprocessing._data", "StandardScaler", PickleName::StandardScaler},
    {"sklearn.preprocessing.data", "StandardScaler", PickleName::StandardScaler},
    {"joblib.numpy_pickle", "NumpyArrayWrapper", PickleName::ArrayWrapper},
    {"sklearn.externals.joblib.numpy_pickle", "NumpyArrayWrapper", PickleName::ArrayWrapper},
    {"numpy", "ndarray", PickleName::NdArray},
    {"numpy", "dtype", PickleName::DType},
    {"numpy.core.multiarray", "_reconstruct", PickleName::ArrayReconstruct},
    {"numpy._core.multiarray", "_reconstruct", PickleName::ArrayReconstruct},
    {"numpy.core.numeric", "_frombuffer", PickleName::ArrayFromBuffer},
    {"numpy._core.numeric", "_frombuffer", PickleName::ArrayFromBuffer},
    {"numpy.core.multiarray", "scalar", PickleName::Scalar},
    {"numpy._core.multiarray", "scalar", PickleName::Scalar},
    {"_codecs", "encode", PickleName::Encode},
    {"codecs", "encode", PickleName::Encode},
}};

constexpr std::array<std::string_view, 12> numericTypes{"f4", "f8", "i1", "i2", "i4", "i8",
                                                        "u1", "u2", "u4", "u8", "b1", "O8"};

}  // namespace

std::optional<PickleName> pickleName(std::string_view module, std::string_view name)
{
    for (const AcceptedName& accepted : acceptedNames) {
        if (accepted.module == module && accepted.name == name)
            return accepted.meaning;
    }
    return std::nullopt;
}

std::size_t dtypeSize(std::string_view dtype)
{
    const bool isAccepted =
        std::find(numericTypes.begin(), numericTypes.end(), dtype) != numericTypes.end();
    return isAccepted ? static_cast<std::size_t>(dtype[1] - '0') : 0;
}

}  // namespace walletloupe::model
