#include "core/table/field_ends.h"

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace walletloupe::table {

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

__attribute__((target("avx2"))) std::uint64_t bitsOf32(const char* at, __m256i separators)
{
    const __m256i bytes = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(at));
    const __m256i isLf = _mm256_cmpeq_epi8(bytes, _mm256_set1_epi8('\n'));
    const __m256i isCr = _mm256_cmpeq_epi8(bytes, _mm256_set1_epi8('\r'));
    const __m256i isSeparator = _mm256_cmpeq_epi8(bytes, separators);
    const __m256i isEnd = _mm256_or_si256(_mm256_or_si256(isLf, isCr), isSeparator);
    return static_cast<std::uint32_t>(_mm256_movemask_epi8(isEnd));
}

__attribute__((target("avx2"))) std::uint64_t bitsOf64(const char* at, char separator)
{
    const __m256i separators = _mm256_set1_epi8(separator);
    return bitsOf32(at, separators) | bitsOf32(at + 32, separators) << 32;
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

}  // namespace walletloupe::table
