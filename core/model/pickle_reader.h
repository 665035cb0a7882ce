#pragma once

#include "core/base/result.h"
#include "core/model/pickle_value.h"

#include <memory>
#include <string>

namespace walletloupe::model {

/// Reads a Python pickle (protocol 2 to 5, as pickle.dump and joblib.dump write it) as data: a
/// fixed set of opcodes builds values, and the only names accepted are those of a fitted KMeans,
/// MinMaxScaler or StandardScaler and of numpy arrays. Nothing is imported or executed.
/// `source` is the name used in messages. Errors: Unsupported, naming the opcode or the name and
/// its byte, for anything else; Unusable for bytes that are damaged. Memory stays in proportion
/// to the file.
Result<std::unique_ptr<PickleDocument>> parsePickle(std::string content, const std::string& source);

/// parsePickle on a file. Errors besides: NotFound, Unreadable.
Result<std::unique_ptr<PickleDocument>> readPickle(const std::string& path);

}  // namespace walletloupe::model
