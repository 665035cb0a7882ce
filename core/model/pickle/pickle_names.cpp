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
    {"numpy.core", "_ufunc_reconstruct", PickleName::Opaque},
    {"numpy._core", "_ufunc_reconstruct", PickleName::Opaque},
    {"numpy", "float64", PickleName::Opaque},
    {"numpy", "float32", PickleName::Opaque},
    {"builtins", "slice", PickleName::Opaque},
    {"collections", "OrderedDict", PickleName::Opaque},
}};

/// Modules whose objects carry nothing that runs when only their state is looked at.
bool isIn(std::string_view module, std::string_view package)
{
    return module == package ||
           (module.starts_with(package) && module.substr(package.size()).starts_with('.'));
}

constexpr std::array<std::string_view, 13> numericTypes{"f2", "f4", "f8", "i1", "i2", "i4", "i8",
                                                        "u1", "u2", "u4", "u8", "b1", "O8"};

}  // namespace

std::optional<PickleName> pickleName(std::string_view module, std::string_view name)
{
    for (const AcceptedName& accepted : acceptedNames) {
        if (accepted.module == module && accepted.name == name)
            return accepted.meaning;
    }
    if (isIn(module, "sklearn"))
        return PickleName::Estimator;
    if (isIn(module, "numpy.random"))
        return PickleName::Opaque;
    return std::nullopt;
}

std::size_t dtypeSize(std::string_view dtype)
{
    const bool isAccepted =
        std::find(numericTypes.begin(), numericTypes.end(), dtype) != numericTypes.end();
    return isAccepted ? static_cast<std::size_t>(dtype[1] - '0') : 0;
}

std::string printable(std::string_view text)
{
    std::string result;
    for (const char c : text.substr(0, 80))
        result += c >= ' ' && c <= '~' ? c : '?';
    return result;
}

}  // namespace walletloupe::model
