#pragma once

#include "core/model/pickle/pickle_value.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace walletloupe::model {

/// What a module's name stands for, when a pickle may mention it. No name stands for anything that
/// is run: an object of a class is its state and nothing more.
std::optional<PickleName> pickleName(std::string_view module, std::string_view name);

/// Bytes of one number of an array of this type ("f8"); 0 for a type that is not accepted.
std::size_t dtypeSize(std::string_view dtype);

/// A text of the file for a message: short, and nothing that a terminal would obey.
std::string printable(std::string_view text);

}  // namespace walletloupe::model
