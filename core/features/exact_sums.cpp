#include "core/features/exact_sums.h"

namespace walletloupe::features {
namespace {

using chain::UInt128;
using chain::WideInteger;

std::uint64_t lowHalf(UInt128 value)
{
    return static_cast<std::uint64_t>(value);
}

std::uint64_t highHalf(UInt128 value)
{
    return static_cast<std::uint64_t>(value >> 64);
}

}  // namespace

void AmountSum::add(const chain::Amount& amount, std::uint64_t times)
{
    if (const auto value = chain::shortAmount(amount)) {
        m_sum.add(UInt128{lowHalf(*value)} * times);
        m_sum.add(UInt128{highHalf(*value)} * times, 1);
        return;
    }
    if (!m_ofLarge)
        m_ofLarge = std::make_unique<WideInteger>(0);
    *m_ofLarge += WideInteger(amount) * times;
}

WideInteger AmountSum::wide() const
{
    return m_ofLarge ? m_sum.wide() + *m_ofLarge : m_sum.wide();
}

void MomentSums::add(std::uint64_t value)
{
    ++m_count;
    m_sum.add(value);
    m_squares.add(UInt128{value} * value);
}

void MomentSums::add(const chain::Amount& value)
{
    if (const auto number = chain::shortAmount(value)) {
        const UInt128 low = lowHalf(*number);
        const UInt128 high = highHalf(*number);
        ++m_count;
        m_sum.add(*number);
        m_squares.add(low * low);
        m_squares.add(low * high, 1);
        m_squares.add(low * high, 1);
        m_squares.add(high * high, 2);
        return;
    }
    if (!m_ofLarge)
        m_ofLarge = std::make_unique<Moments>();
    ++m_count;
    m_ofLarge->add(WideInteger(value));
}

Moments MomentSums::moments() const
{
    Moments all{m_count, m_sum.wide(), m_squares.wide()};
    if (m_ofLarge) {
        all.sum += m_ofLarge->sum;
        all.squares += m_ofLarge->squares;
    }
    return all;
}

}  // namespace walletloupe::features
