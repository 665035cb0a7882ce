#include "core/csv/reading/field_begins.h"

#include "core/csv/reading/field_marks_avx2.h"

#include <algorithm>
#include <bit>

namespace walletloupe::csv {
namespace {

constexpr std::size_t blockBytes = 64;

bool isPlain(char c)
{
    return static_cast<signed char>(c) > 0 && c != '"';
}

}  // namespace

LookedThrough findFieldBeginsPortably(std::string_view text, char separator, std::uint32_t first,
                                      std::uint32_t* begins)
{
    LookedThrough looked;
    for (; text.size() - looked.bytes >= blockBytes; looked.bytes += blockBytes) {
        const std::string_view block = text.substr(looked.bytes, blockBytes);
        if (!std::all_of(block.begin(), block.end(), isPlain))
            break;
        for (std::size_t i = 0; i < blockBytes; ++i) {
            if (block[i] == separator || block[i] == '\n' || block[i] == '\r')
                begins[looked.begins++] = first + static_cast<std::uint32_t>(looked.bytes + i + 1);
        }
    }
    return looked;
}

#if defined(__x86_64__)
namespace {

struct HalfBlock {
    __m256i isEnd;
    __m256i isOdd;  ///< not plain
};

__attribute__((target("avx2"))) inline HalfBlock lookAt(const char* at, __m256i separators)
{
    const __m256i bytes = bytesAt(at);
    const __m256i isQuote = _mm256_cmpeq_epi8(bytes, _mm256_set1_epi8('"'));
    const __m256i isBeyond = _mm256_cmpgt_epi8(_mm256_set1_epi8(1), bytes);
    return {fieldEndsAmong(bytes, separators), _mm256_or_si256(isQuote, isBeyond)};
}

/// Eight at a time: a block seldom has more, and what is written in vain costs less than to
/// guess wrong how many there are.
__attribute__((target("avx2,bmi,popcnt"))) inline std::size_t writeBegins(std::uint64_t ends,
                                                                          std::uint32_t first,
                                                                          std::uint32_t* begins)
{
    const auto count = static_cast<std::size_t>(std::popcount(ends));
    for (std::size_t i = 0; i < count; i += 8) {
        for (std::size_t j = 0; j < 8; ++j) {
            begins[i + j] = first + static_cast<std::uint32_t>(std::countr_zero(ends)) + 1;
            ends &= ends - 1;
        }
    }
    return count;
}

__attribute__((target("avx2,bmi,popcnt"))) LookedThrough findAvx2(std::string_view text,
                                                                  char separator,
                                                                  std::uint32_t first,
                                                                  std::uint32_t* begins)
{
    const __m256i separators = _mm256_set1_epi8(separator);
    LookedThrough looked;
    for (; text.size() - looked.bytes >= blockBytes; looked.bytes += blockBytes) {
        const HalfBlock low = lookAt(text.data() + looked.bytes, separators);
        const HalfBlock high = lookAt(text.data() + looked.bytes + 32, separators);
        const __m256i isOdd = _mm256_or_si256(low.isOdd, high.isOdd);
        if (_mm256_testz_si256(isOdd, isOdd) == 0)
            break;
        looked.begins +=
            writeBegins(bitsOf(low.isEnd, high.isEnd),
                        first + static_cast<std::uint32_t>(looked.bytes), begins + looked.begins);
    }
    return looked;
}

}  // namespace

FieldBeginFinder fieldBeginFinderAvx2()
{
    const bool canRun = __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi") &&
                        __builtin_cpu_supports("popcnt");
    return canRun ? findAvx2 : nullptr;
}
#else
FieldBeginFinder fieldBeginFinderAvx2()
{
    return nullptr;
}
#endif

FieldBeginFinder fieldBeginFinder()
{
    static const FieldBeginFinder avx2 = fieldBeginFinderAvx2();
    return avx2 != nullptr ? avx2 : findFieldBeginsPortably;
}

}  // namespace walletloupe::csv
