#!/usr/bin/env python3
"""Prints what numpy and pandas say of the column that column_summary_test.cpp makes.

The test holds the numbers; run this again only to change the column.
"""

import numpy as np
import pandas as pd

values = np.array([(i * i * 7919) % 10007 / 8.0 for i in range(500)] + [50000.0, -3.5])
print("mean", repr(values.mean()))
print("deviation", repr(values.std()))
centred = values - values.mean()
print("skewness", repr((centred**3).mean() / (centred**2).mean() ** 1.5))
print("pandas, unbiased", repr(pd.Series(values).skew()))
print("distinct", pd.Series(values).nunique())
for share in (0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99):
    print(share, repr(float(np.quantile(values, share))))
print("histogram", np.histogram(values, bins=48)[0].tolist())
logs = np.log1p(values[values >= 0])
print("log histogram", np.histogram(logs, bins=48)[0].tolist())
a = values[:-2]
b = 2.0 * a + np.sin(np.arange(500)) * 60.0
print("correlation", repr(float(np.corrcoef(a, b)[0, 1])))
