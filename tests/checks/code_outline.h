#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace walletloupe::checks {

struct FunctionOutline {
    std::string head;      ///< what stands before the body, in one line
    std::size_t line = 0;  ///< where the head begins, from 1
    std::size_t lines = 0;
};

struct ClassOutline {
    std::string name;
    std::size_t line = 0;
    int publicMethods = 0;  ///< declared or defined in it, signals not counted
    int dataMembers = 0;
};

struct CodeOutline {
    std::vector<FunctionOutline> functions;
    std::vector<ClassOutline> classes;
};

/// Functions and classes of one C++ file, found by their braces; no more of the language is
/// understood than the limits on sizes need.
CodeOutline outlineOf(std::string_view source);

}  // namespace walletloupe::checks
