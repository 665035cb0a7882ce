#include "core/risk/evaluation.h"

#include "core/base/random.h"
#include "core/stats/quantile.h"

#include <algorithm>
#include <cmath>

namespace walletloupe::risk {
namespace {

/// Two-sided 95 % of the normal distribution.
constexpr double normal95 = 1.959963984540054;

/// How many positives and negatives share one value.
struct Tie {
    double value = 0.0;
    double positives = 0.0;
    double negatives = 0.0;
};

/// The distinct values, descending.
std::vector<Tie> tiesOf(std::vector<LabelledValue> values)
{
    std::sort(values.begin(), values.end(),
              [](const auto& a, const auto& b) { return a.value > b.value; });
    std::vector<Tie> ties;
    for (const LabelledValue& value : values) {
        if (ties.empty() || ties.back().value != value.value)
            ties.push_back({value.value, 0.0, 0.0});
        (value.isPositive ? ties.back().positives : ties.back().negatives) += 1.0;
    }
    return ties;
}

double totalOf(const std::vector<Tie>& ties, double Tie::*count)
{
    double total = 0.0;
    for (const Tie& tie : ties)
        total += tie.*count;
    return total;
}

/// Sums of a class's placements: for each of its members the share of the other class that it
/// beats, ties half.
struct Placements {
    double sum = 0.0;
    double squares = 0.0;

    void add(double share, double members)
    {
        sum += members * share;
        squares += members * share * share;
    }
    /// The sample variance of the placements over their number; 0 for a single one.
    double varianceOfMean(double n) const
    {
        return n < 2.0 ? 0.0 : std::max(squares - sum * sum / n, 0.0) / (n - 1.0) / n;
    }
};

Interval areaOf(const std::vector<Tie>& ties)
{
    const double positives = totalOf(ties, &Tie::positives);
    const double negatives = totalOf(ties, &Tie::negatives);
    Placements ofPositives;
    Placements ofNegatives;
    double positivesAbove = 0.0;
    double negativesAbove = 0.0;
    for (const Tie& tie : ties) {
        const double beaten = negatives - negativesAbove - tie.negatives / 2.0;
        ofPositives.add(beaten / negatives, tie.positives);
        ofNegatives.add((positivesAbove + tie.positives / 2.0) / positives, tie.negatives);
        positivesAbove += tie.positives;
        negativesAbove += tie.negatives;
    }
    const double area = ofPositives.sum / positives;
    const double deviation =
        std::sqrt(ofPositives.varianceOfMean(positives) + ofNegatives.varianceOfMean(negatives));
    return {area, std::max(area - normal95 * deviation, 0.0),
            std::min(area + normal95 * deviation, 1.0)};
}

std::vector<CurvePoint> curveOf(const std::vector<Tie>& ties)
{
    const double positives = totalOf(ties, &Tie::positives);
    const double negatives = totalOf(ties, &Tie::negatives);
    std::vector<CurvePoint> curve;
    double found = 0.0;
    double wrong = 0.0;
    for (const Tie& tie : ties) {
        found += tie.positives;
        wrong += tie.negatives;
        curve.push_back({tie.value, wrong / negatives, found / positives, found / (found + wrong)});
    }
    return curve;
}

double averagePrecisionOf(const std::vector<Tie>& ties)
{
    const double positives = totalOf(ties, &Tie::positives);
    double sum = 0.0;
    double found = 0.0;
    double flagged = 0.0;
    for (const Tie& tie : ties) {
        found += tie.positives;
        flagged += tie.positives + tie.negatives;
        if (flagged > 0.0)
            sum += tie.positives / positives * (found / flagged);
    }
    return sum;
}

/// Draws as many members of one class again as there are, with replacement.
void resample(const std::vector<std::size_t>& members, double Tie::*count, Random& random,
              std::vector<Tie>& ties)
{
    for (std::size_t i = 0; i < members.size(); ++i)
        ties[members[random.below(members.size())]].*count += 1.0;
}

/// The tie that each member of a class belongs to.
std::vector<std::size_t> membersOf(const std::vector<Tie>& ties, double Tie::*count)
{
    std::vector<std::size_t> members;
    for (std::size_t i = 0; i < ties.size(); ++i)
        members.insert(members.end(), static_cast<std::size_t>(ties[i].*count), i);
    return members;
}

Result<Interval> precisionOf(const std::vector<Tie>& ties, const EvaluationOptions& options,
                             const Progress& progress)
{
    const std::vector<std::size_t> positives = membersOf(ties, &Tie::positives);
    const std::vector<std::size_t> negatives = membersOf(ties, &Tie::negatives);
    std::vector<double> drawn;
    for (int i = 0; i < options.bootstraps; ++i) {
        if (progress.cancelled())
            return cancelledFailure();
        Random random = Random::forStream(options.seed, static_cast<std::uint64_t>(i));
        std::vector<Tie> again(ties.size());
        resample(positives, &Tie::positives, random, again);
        resample(negatives, &Tie::negatives, random, again);
        drawn.push_back(averagePrecisionOf(again));
        progress.report(static_cast<double>(i + 1) / options.bootstraps);
    }
    std::sort(drawn.begin(), drawn.end());
    return Interval{averagePrecisionOf(ties), stats::quantileByDifference(drawn, 0.025),
                    stats::quantileByDifference(drawn, 0.975)};
}

}  // namespace

Interval rocAuc(const std::vector<LabelledValue>& values)
{
    return areaOf(tiesOf(values));
}

Result<Evaluation> evaluate(const std::vector<LabelledValue>& values,
                            const EvaluationOptions& options, const Progress& progress)
{
    const std::vector<Tie> ties = tiesOf(values);
    Evaluation evaluation;
    evaluation.positives = static_cast<std::size_t>(totalOf(ties, &Tie::positives));
    evaluation.negatives = static_cast<std::size_t>(totalOf(ties, &Tie::negatives));
    if (evaluation.positives == 0 || evaluation.negatives == 0)
        return failure(ErrorCode::Unusable, "Of the wallets that have a score and a label, " +
                                                std::to_string(evaluation.positives) +
                                                " are positive and " +
                                                std::to_string(evaluation.negatives) +
                                                " negative: there must be some of both.");
    evaluation.rocAuc = areaOf(ties);
    evaluation.curve = curveOf(ties);
    auto precision = precisionOf(ties, options, progress);
    if (!precision)
        return errorOf(precision);
    evaluation.averagePrecision = *precision;
    return evaluation;
}

}  // namespace walletloupe::risk
