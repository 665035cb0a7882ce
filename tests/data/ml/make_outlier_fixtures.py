#!/usr/bin/env python3
"""Writes tails.csv and the *_isolation.csv files beside it: what scikit-learn (1.2.1) says of a
matrix with heavy tails and of two public wallet files.

    make_outlier_fixtures.py FOLDER    where polygon_wallets_3497.csv and compound_wallets_103.csv are

Column seed42 is one forest, mean the mean of thirty. The public files come without their rows.
"""

import sys
from pathlib import Path

import numpy as np
from sklearn.ensemble import IsolationForest
from sklearn.preprocessing import StandardScaler

FOLDER = Path(__file__).parent
FORESTS = 30
CONTAMINATIONS = (0.0, 0.013, 0.05, 0.1, 0.33, 0.5)


def scores(points, seed):
    return -IsolationForest(random_state=seed).fit(points).score_samples(points)


def write_scores(name, points, digits):
    one = scores(points, 42)
    mean = np.mean([scores(points, seed) for seed in range(FORESTS)], axis=0)
    lines = [f"{a:.{digits}g},{b:.{digits}g}" for a, b in zip(one, mean)]
    (FOLDER / f"{name}_isolation.csv").write_text("\n".join(["seed42,mean", *lines]) + "\n")


def tails():
    """Counts and sums of wallets: skewed, many zeros, twins, and one column that is constant."""
    random = np.random.default_rng(20080101)
    points = np.floor(random.lognormal(2.0, 1.5, size=(600, 5)))
    points[:, 3] *= random.random(600) < 0.1
    points[:, 4] = 7
    return points


def public(folder, name, columns):
    values = np.loadtxt(folder / name, delimiter=",", skiprows=1, usecols=columns)
    return StandardScaler().fit_transform(values)


def main():
    folder = Path(sys.argv[1])
    points = tails()
    lines = [",".join(f"x{j}" for j in range(5))] + [",".join(map(str, row)) for row in points.tolist()]
    (FOLDER / "tails.csv").write_text("\n".join(lines) + "\n")
    write_scores("tails", points, 17)
    lines = ["contamination,threshold"]
    for contamination in CONTAMINATIONS:
        # scikit-learn itself refuses 0, for which the formula of offset_ holds as well.
        offset = np.percentile(-scores(points, 42), 100.0 * contamination)
        if contamination > 0:
            fitted = IsolationForest(contamination=contamination, random_state=42).fit(points)
            assert offset == fitted.offset_
        lines.append(f"{contamination!r},{float(-offset)!r}")
    (FOLDER / "tails_thresholds.csv").write_text("\n".join(lines) + "\n")
    write_scores("polygon", public(folder, "polygon_wallets_3497.csv", range(1, 11)), 6)
    write_scores("compound", public(folder, "compound_wallets_103.csv", range(1, 11)), 6)


main()
