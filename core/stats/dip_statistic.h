#pragma once

#include <span>
#include <vector>

namespace walletloupe::stats {

/// The dip: the largest distance between the empirical distribution of ascending `sorted` and the
/// unimodal distribution that is nearest to it (Hartigan and Hartigan, "The Dip Test of
/// Unimodality", 1985; the algorithm of Hartigan, AS 217, 1985). At least 1 / (2 n), at most 1/4;
/// 0 where there are no values.
double dipStatistic(std::span<const double> sorted);

/// The dip above which 1 in 100 samples of `count` values of a uniform distribution, the unimodal
/// one that is hardest to tell, lies: the critical value of the test at 0.01.
double criticalDip(std::size_t count);

/// Ascending `sorted` with equal values spread evenly over the half way to their neighbours, so
/// that whole numbers are judged by their course and not by their gaps. Ends with one neighbour
/// are spread inwards only.
std::vector<double> spreadTies(std::span<const double> sorted);

/// Whether `values`, finite and in any order, have more than one peak: the dip test of their
/// spread values at 0.01. False for fewer than 10 values or equal ones.
bool isMultimodal(std::vector<double> values);

}  // namespace walletloupe::stats
