#pragma once

#include <cstdint>

namespace walletloupe::csv {

/// A bit for each of the 64 bytes at `at`, the lowest for the first: whether it ends an unquoted
/// field, being the separator, CR or LF.
using FieldEndBits = std::uint64_t (*)(const char* at, char separator);

std::uint64_t fieldEndBitsPortably(const char* at, char separator);
/// The same, 32 bytes at a time; nothing where the processor has no AVX2.
FieldEndBits fieldEndBitsAvx2();
/// The fastest that the processor can run.
FieldEndBits fieldEndBits();

}  // namespace walletloupe::csv
