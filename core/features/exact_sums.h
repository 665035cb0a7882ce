#pragma once

#include "core/chain/amount.h"
#include "core/features/wallet_tally.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>

namespace walletloupe::features {

/// A sum of at least 0 in 64 bits a limb, the lowest first.
template <std::size_t limbs>
class LimbSum final {
public:
    /// Adds value x 2^(64 limb).
    void add(chain::UInt128 value, std::size_t limb = 0)
    {
        for (; value != 0 && limb < limbs; ++limb) {
            const chain::UInt128 sum = chain::UInt128{m_limbs[limb]} + std::uint64_t(value);
            m_limbs[limb] = static_cast<std::uint64_t>(sum);
            value = (value >> 64) + (sum >> 64);
        }
    }

    chain::WideInteger wide() const
    {
        chain::WideInteger sum = 0;
        for (std::size_t i = limbs; i-- > 0;) {
            if (sum != 0)
                sum <<= 64;
            sum += m_limbs[i];
        }
        return sum;
    }

private:
    std::array<std::uint64_t, limbs> m_limbs{};
};

/// The exact sum of amounts, each times a number of 64 bits.
///
/// Amounts below 2^128 take a few multiplications: 2^64 of their products stay below 2^256.
/// Larger ones, which hardly any wallet has, are summed in wide integers beside them.
class AmountSum final {
public:
    void add(const chain::Amount& amount, std::uint64_t times = 1);
    chain::WideInteger wide() const;

private:
    LimbSum<4> m_sum;
    std::unique_ptr<chain::WideInteger> m_ofLarge;
};

/// The exact moments of whole numbers, split as in AmountSum: 2^64 squares of numbers below 2^128
/// stay below 2^320.
class MomentSums final {
public:
    void add(std::uint64_t value);
    void add(const chain::Amount& value);
    std::uint64_t count() const noexcept { return m_count; }
    Moments moments() const;

private:
    std::uint64_t m_count = 0;
    LimbSum<3> m_sum;
    LimbSum<5> m_squares;
    std::unique_ptr<Moments> m_ofLarge;
};

}  // namespace walletloupe::features
