#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace walletloupe {

using Sha256State = std::array<std::uint32_t, 8>;
/// Adds `count` blocks of 64 bytes to a state.
using Sha256Blocks = void (*)(Sha256State& state, const char* blocks, std::size_t count);

extern const std::array<std::uint32_t, 64> sha256Constants;

void addBlocksPortably(Sha256State& state, const char* blocks, std::size_t count);
/// The same with the SHA instructions of x86; nothing where the processor has none.
Sha256Blocks shaInstructionBlocks();

}  // namespace walletloupe
