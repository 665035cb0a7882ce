#include "core/csv/reading/field_ends.h"

#include "core/csv/reading/field_marks_avx2.h"

namespace walletloupe::csv {

std::uint64_t fieldEndBitsPortably(const char* at, char separator)
{
    std::uint64_t bits = 0;
    for (int i = 63; i >= 0; --i) {
        const bool isEnd = at[i] == separator || at[i] == '\n' || at[i] == '\r';
        bits = bits << 1 | (isEnd ? 1U : 0U);
    }
    return bits;
}

#if defined(__x86_64__)
namespace {

__attribute__((target("avx2"))) std::uint64_t bitsOf64(const char* at, char separator)
{
    const __m256i separators = _mm256_set1_epi8(separator);
    return bitsOf(fieldEndsAmong(bytesAt(at), separators),
                  fieldEndsAmong(bytesAt(at + 32), separators));
}

}  // namespace

FieldEndBits fieldEndBitsAvx2()
{
    return __builtin_cpu_supports("avx2") ? bitsOf64 : nullptr;
}
#else
FieldEndBits fieldEndBitsAvx2()
{
    return nullptr;
}
#endif

FieldEndBits fieldEndBits()
{
    static const FieldEndBits avx2 = fieldEndBitsAvx2();
    return avx2 != nullptr ? avx2 : fieldEndBitsPortably;
}

}  // namespace walletloupe::csv
