#pragma once

#include <string_view>

namespace walletloupe::model {

/// Python's name of an opcode, as pickletools prints it; empty for a byte that is none.
std::string_view opcodeName(unsigned char opcode);

/// Whether all bytes are opcodes and their arguments up to a STOP that ends them: what tells a
/// pickle of protocol 0 or 1, which begins with nothing of its own, from a text.
bool isWalkablePickle(std::string_view content);

}  // namespace walletloupe::model
