#pragma once

#include "core/chain/address.h"

#include <gtest/gtest.h>

#include <string_view>

namespace walletloupe::tests {

/// The address that a text spells; the test fails where it spells none.
inline chain::Address addressOf(std::string_view text)
{
    chain::Address address;
    EXPECT_EQ(chain::readAddress(text, address), chain::AddressReading::Good) << text;
    return address;
}

}  // namespace walletloupe::tests
