#include "core/base/sha256_blocks.h"

#if defined(__x86_64__)

#include <cpuid.h>
#include <immintrin.h>

#define WALLETLOUPE_SHA __attribute__((target("sha,sse4.1")))

namespace walletloupe {
namespace {

/// The state as the instructions want it: two vectors of interleaved words.
struct ShaVectors {
    __m128i abef;
    __m128i cdgh;
};

const __m128i* vectorAt(const void* at)
{
    return static_cast<const __m128i*>(at);
}

WALLETLOUPE_SHA inline ShaVectors loaded(const Sha256State& state)
{
    const __m128i badc = _mm_shuffle_epi32(_mm_loadu_si128(vectorAt(&state[0])), 0xB1);
    const __m128i hgfe = _mm_shuffle_epi32(_mm_loadu_si128(vectorAt(&state[4])), 0x1B);
    return {_mm_alignr_epi8(badc, hgfe, 8), _mm_blend_epi16(hgfe, badc, 0xF0)};
}

WALLETLOUPE_SHA inline void store(const ShaVectors& vectors, Sha256State& state)
{
    const __m128i feba = _mm_shuffle_epi32(vectors.abef, 0x1B);
    const __m128i dchg = _mm_shuffle_epi32(vectors.cdgh, 0xB1);
    _mm_storeu_si128(reinterpret_cast<__m128i*>(&state[0]), _mm_blend_epi16(feba, dchg, 0xF0));
    _mm_storeu_si128(reinterpret_cast<__m128i*>(&state[4]), _mm_alignr_epi8(dchg, feba, 8));
}

/// Four rounds with the four words of the schedule that begin at `round`.
WALLETLOUPE_SHA inline void fourRounds(ShaVectors& v, __m128i words, std::size_t round)
{
    const __m128i constants = _mm_loadu_si128(vectorAt(&sha256Constants[round]));
    __m128i sum = _mm_add_epi32(words, constants);
    v.cdgh = _mm_sha256rnds2_epu32(v.cdgh, v.abef, sum);
    sum = _mm_shuffle_epi32(sum, 0x0E);
    v.abef = _mm_sha256rnds2_epu32(v.abef, v.cdgh, sum);
}

/// The next four words after w0..w3, four words each.
WALLETLOUPE_SHA inline __m128i nextWords(__m128i w0, __m128i w1, __m128i w2, __m128i w3)
{
    const __m128i sum = _mm_add_epi32(_mm_sha256msg1_epu32(w0, w1), _mm_alignr_epi8(w3, w2, 4));
    return _mm_sha256msg2_epu32(sum, w3);
}

WALLETLOUPE_SHA inline void addBlock(ShaVectors& v, const char* block)
{
    const __m128i bigEndian = _mm_set_epi64x(0x0c0d0e0f08090a0b, 0x0405060700010203);
    const auto words = [&](std::size_t i) WALLETLOUPE_SHA {
        return _mm_shuffle_epi8(_mm_loadu_si128(vectorAt(block + 16 * i)), bigEndian);
    };
    const ShaVectors before = v;
    __m128i w0 = words(0);
    __m128i w1 = words(1);
    __m128i w2 = words(2);
    __m128i w3 = words(3);
    for (std::size_t round = 0;; round += 16) {
        fourRounds(v, w0, round);
        fourRounds(v, w1, round + 4);
        fourRounds(v, w2, round + 8);
        fourRounds(v, w3, round + 12);
        if (round == 48)
            break;
        w0 = nextWords(w0, w1, w2, w3);
        w1 = nextWords(w1, w2, w3, w0);
        w2 = nextWords(w2, w3, w0, w1);
        w3 = nextWords(w3, w0, w1, w2);
    }
    v.abef = _mm_add_epi32(v.abef, before.abef);
    v.cdgh = _mm_add_epi32(v.cdgh, before.cdgh);
}

WALLETLOUPE_SHA void addBlocksX86(Sha256State& state, const char* blocks, std::size_t count)
{
    ShaVectors vectors = loaded(state);
    for (std::size_t i = 0; i < count; ++i)
        addBlock(vectors, blocks + 64 * i);
    store(vectors, state);
}

bool hasShaInstructions()
{
    constexpr unsigned shaBit = 1U << 29;
    unsigned eax = 0;
    unsigned ebx = 0;
    unsigned ecx = 0;
    unsigned edx = 0;
    return __get_cpuid_count(7, 0, &eax, &ebx, &ecx, &edx) != 0 && (ebx & shaBit) != 0 &&
           __builtin_cpu_supports("sse4.1");
}

}  // namespace

Sha256Blocks shaInstructionBlocks()
{
    return hasShaInstructions() ? addBlocksX86 : nullptr;
}

}  // namespace walletloupe

#else

namespace walletloupe {

Sha256Blocks shaInstructionBlocks()
{
    return nullptr;
}

}  // namespace walletloupe

#endif
