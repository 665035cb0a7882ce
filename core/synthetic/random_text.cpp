#include "core/synthetic/random_text.h"

#include <cmath>
#include <string_view>

namespace walletloupe::synthetic {

std::string randomHex(Random& random, std::size_t digits)
{
    constexpr std::string_view alphabet = "0123456789abcdef";
    std::string text = "0x";
    for (std::size_t i = 0; i < digits; ++i)
        text += alphabet[random.below(alphabet.size())];
    return text;
}

double logNormal(Random& random, double median, double sigma)
{
    return median * std::exp(sigma * random.normal());
}

}  // namespace walletloupe::synthetic
