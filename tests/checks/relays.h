#pragma once

#include "tests/checks/source_tree.h"

#include <cstddef>
#include <string>
#include <vector>

namespace walletloupe::checks {

/// A connection that only repeats a signal: what it calls is a signal, or a lambda that does
/// nothing but emit one with its own parameters.
struct Relay {
    std::string path;
    std::size_t line = 0;  ///< where the connection begins, from 1
    std::string slot;      ///< "FitForm::fitRequested", or the lambda
};

/// The relays among all calls of connect() and addAction(), by path and line. Signals are those
/// that the headers among `sources` declare.
std::vector<Relay> relaysIn(const std::vector<SourceFile>& sources);

}  // namespace walletloupe::checks
