#pragma once

#include "core/base/result.h"
#include "core/model/pickle/pickle_value.h"

#include <memory>
#include <string>
#include <string_view>

namespace walletloupe::model {

/// Whether a file is a pickle, plain or compressed with zlib or gzip, or a skops file. A compressed
/// table is none.
bool looksLikeSklearn(std::string_view content);

/// Whether a file is compressed in a way of joblib's that is refused by name: bz2, xz, lzma, lz4.
bool hasUnreadCompression(std::string_view content);

/// Reads a scikit-learn model as data, whatever it is kept in: a pickle, plain or compressed with
/// zlib or gzip (joblib's compress=...), or a skops file. Nothing in the file is run. `source` is
/// the name used in messages. Errors as of parsePickle, inflated and parseSkops; Unsupported for
/// bz2, xz, lzma and lz4, by name.
Result<std::unique_ptr<PickleDocument>> parseSklearn(std::string content,
                                                     const std::string& source);

/// parseSklearn on a file. Errors besides: NotFound, Unreadable.
Result<std::unique_ptr<PickleDocument>> readSklearn(const std::string& path);

}  // namespace walletloupe::model
