#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace walletloupe::model {

/// Number `index` of an array's raw bytes; `dtype` is numpy's name of a numeric type ("f8").
double numberAt(std::string_view raw, std::size_t index, std::string_view dtype, bool bigEndian);

/// The same for the integer types ("i8", "u4", "b1"), exactly.
std::int64_t integerAt(std::string_view raw, std::size_t index, std::string_view dtype,
                       bool bigEndian);

}  // namespace walletloupe::model
