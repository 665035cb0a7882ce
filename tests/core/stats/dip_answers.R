# Known answers of tests/core/stats/dip_statistic_test.cpp, by R's diptest (Debian: r-cran-diptest):
#   Rscript tests/core/stats/dip_answers.R
library(diptest)
spread <- function(n) ((1:n) * 7919) %% 1009
samples <- list(
  ramp = 1:12,
  two_peaks = c(spread(20), spread(20) + 4000),
  three_peaks = c(spread(15), spread(25) + 3000, spread(10) + 9000),
  squares = (1:40)^2,
  ties = c(1, 1, 1, 2, 2, 3, 7, 7, 7, 7, 8, 9)
)
for (name in names(samples))
  cat(name, format(dip(samples[[name]]), digits = 17), "\n")
data(qDiptab)
# Critical values, as 0.99 quantiles of sqrt(n) dip from the package's table.
cat(format(qDiptab[, "0.99"] * sqrt(as.numeric(rownames(qDiptab))), digits = 5), "\n")
