#pragma once

#include "core/base/result.h"
#include "core/model/pickle/pickle_value.h"

#include <memory>
#include <string>
#include <string_view>

namespace walletloupe::model {

/// Whether these bytes begin as joblib's compressed files do.
bool looksCompressed(std::string_view content);

/// Whether a file is a pickle: it begins as those of protocol 2 and later do, or is a whole one
/// of protocol 0 or 1.
bool looksLikePickle(std::string_view content);

/// Reads a Python pickle (protocol 2 to 5, as pickle.dump and joblib.dump write it) as data: a
/// fixed set of opcodes builds values, and the only names accepted are those of scikit-learn's
/// estimators, of which the state is read, and of numpy's arrays and random generators. Nothing is
/// imported or executed.
/// `source` is the name used in messages. Errors: Unsupported, naming the opcode or the name and
/// its byte, for anything else, an older protocol and bytes behind the end among it; Unusable for
/// bytes that are damaged. Memory stays in proportion to the file.
Result<std::unique_ptr<PickleDocument>> parsePickle(std::string content, const std::string& source);

}  // namespace walletloupe::model
