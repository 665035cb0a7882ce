#include "core/ml/criteria/knee.h"

namespace walletloupe::ml {

std::optional<Knee> findKnee(std::span<const double> x, std::span<const double> y)
{
    constexpr double clear = 0.1;
    if (x.size() < 3 || x.size() != y.size() || !(y.front() > y.back()) || !(x.back() > x.front()))
        return std::nullopt;
    Knee knee;
    for (std::size_t i = 0; i < x.size(); ++i) {
        const double along = (x[i] - x.front()) / (x.back() - x.front());
        const double height = (y[i] - y.back()) / (y.front() - y.back());
        // The chord runs from (0, 1) to (1, 0); this is the distance below it times sqrt 2.
        const double distance = (1.0 - along - height) / 1.4142135623730951;
        if (distance > knee.distance)
            knee = {i, distance};
    }
    return knee.distance >= clear ? std::optional<Knee>(knee) : std::nullopt;
}

}  // namespace walletloupe::ml
