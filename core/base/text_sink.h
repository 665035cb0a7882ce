#pragma once

#include <functional>
#include <string_view>

namespace walletloupe {

/// Takes a text piece by piece; false when it wants no more.
using TextSink = std::function<bool(std::string_view piece)>;

}  // namespace walletloupe
