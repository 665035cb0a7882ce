#include "core/csv/reading/plain_column.h"

#include "core/csv/numbers/exact_quotient.h"
#include "core/csv/numbers/plain_number.h"
#include "core/csv/reading/field_marks_avx2.h"

#include <array>
#include <bit>

namespace walletloupe::csv {

std::size_t readPlainColumnPortably(const PlainColumn& column, std::size_t from, char decimal,
                                    double* values)
{
    while (from < column.count && readPlainNumber(column.cell(from), decimal, values[from]))
        ++from;
    return from;
}

#if defined(__x86_64__)
namespace {

/// The kernel looks at so many bytes that end where the cell ends, and at one before them.
constexpr std::size_t widestCell = 32;

/// Read from byte n on, this sets the last n bytes of a register.
alignas(64) constexpr auto lastBytes = [] {
    std::array<char, 2 * widestCell> bytes{};
    for (std::size_t i = widestCell; i < bytes.size(); ++i)
        bytes[i] = '\xFF';
    return bytes;
}();

/// 32 digits, the first in the lowest byte, as four numbers of eight digits each.
__attribute__((target("avx2"))) inline __m256i eights(__m256i digits)
{
    const __m256i twos = _mm256_maddubs_epi16(digits, _mm256_set1_epi16(10 | 1 << 8));
    const __m256i fours = _mm256_madd_epi16(twos, _mm256_set1_epi32(100 | 1 << 16));
    return _mm256_madd_epi16(_mm256_packus_epi32(fours, fours),
                             _mm256_set1_epi32(10'000 | 1 << 16));
}

/// The digits of a cell without a sign, which ends at `end`; false for other characters and for
/// a mantissa of more than 19 digits.
__attribute__((target("avx2"))) inline bool readDigits(const char* end, std::size_t length,
                                                       char decimal, DecimalDigits& digits)
{
    const __m256i bytes = bytesAt(end - widestCell);
    const auto inside = static_cast<std::uint32_t>(~std::uint64_t{0} << (widestCell - length));
    const std::uint32_t points = inside & static_cast<std::uint32_t>(_mm256_movemask_epi8(
                                              _mm256_cmpeq_epi8(bytes, _mm256_set1_epi8(decimal))));
    // What stands before the decimal sign moves up by one over it.
    const auto behind = static_cast<std::size_t>(std::countl_zero(points));
    const __m256i moved = _mm256_blendv_epi8(bytesAt(end - widestCell - 1), bytes,
                                             bytesAt(lastBytes.data() + behind));
    const std::size_t count = length - (points != 0 ? 1 : 0);
    const __m256i values = _mm256_and_si256(_mm256_sub_epi8(moved, _mm256_set1_epi8('0')),
                                            bytesAt(lastBytes.data() + count));
    const __m256i tooLarge = _mm256_subs_epu8(values, _mm256_set1_epi8(9));
    const __m256i parts = eights(values);
    const auto high = static_cast<std::uint64_t>(_mm256_extract_epi64(parts, 0));
    const auto low = static_cast<std::uint64_t>(_mm256_extract_epi64(parts, 2));
    digits.mantissa =
        (high >> 32) * 10'000'000'000'000'000 + (low & 0xFFFFFFFF) * 100'000'000 + (low >> 32);
    digits.fraction = points != 0 ? static_cast<int>(behind) : 0;
    const bool fits = (high & 0xFFFFFFFF) == 0 && (high >> 32) < 1000;
    return count > 0 && fits && digits.fraction <= DecimalDigits::maxFraction &&
           _mm256_testz_si256(tooLarge, tooLarge) != 0;
}

__attribute__((target("avx2"))) std::size_t readAvx2(const PlainColumn& column, std::size_t from,
                                                     char decimal, double* values)
{
    const auto [text, begins, stride, count] = column;
    for (; from < count; ++from) {
        const std::uint32_t begin = begins[from * stride];
        const std::uint32_t end = begins[from * stride + 1] - 1;
        const char first = text[begin];
        const bool hasSign = first == '-' || first == '+';
        const std::size_t length = std::size_t{end} - begin - (hasSign ? 1 : 0);
        DecimalDigits digits;
        double value = 0.0;
        if (end <= widestCell || length > widestCell ||
            !readDigits(text + end, length, decimal, digits) || !exactQuotient(digits, value))
            break;
        values[from] = first == '-' ? -value : value;
    }
    return from;
}

}  // namespace

PlainColumnReader plainColumnReaderAvx2()
{
    return __builtin_cpu_supports("avx2") ? readAvx2 : nullptr;
}
#else
PlainColumnReader plainColumnReaderAvx2()
{
    return nullptr;
}
#endif

PlainColumnReader plainColumnReader()
{
    static const PlainColumnReader avx2 = plainColumnReaderAvx2();
    return avx2 != nullptr ? avx2 : readPlainColumnPortably;
}

}  // namespace walletloupe::csv
