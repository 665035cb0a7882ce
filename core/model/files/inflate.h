#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace walletloupe::model {

/// How a DEFLATE stream (RFC 1951) is wrapped.
enum class DeflateForm {
    Raw,      ///< no wrapping, as in a zip archive
    Wrapped,  ///< zlib (RFC 1950) or gzip (RFC 1952), told apart by their first bytes
};

/// Most bytes that `compressed` bytes may expand to: 200 times as many, but at least 64 MiB and at
/// most 8 GiB.
std::uint64_t largestExpansion(std::uint64_t compressed);

/// All bytes of a compressed stream; of gzip, all members one after another. `source` is the name
/// used in messages. Errors: Unusable for a damaged or truncated stream, a wrong checksum or bytes
/// behind the end; Unsupported for more than largestExpansion().
Result<std::string> inflated(std::string_view compressed, DeflateForm form,
                             const std::string& source);

/// The first bytes, at most 64 KiB, of a zlib or gzip stream; empty where it is none.
std::string inflatedBeginning(std::string_view compressed);

}  // namespace walletloupe::model
