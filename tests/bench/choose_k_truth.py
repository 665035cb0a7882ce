#!/usr/bin/env python3
"""How often choose-k finds the number of clusters that made-up tables have, and sees that others have none.

Usage: choose_k_truth.py PROGRAM [--seeds 4] [--rows 800] [--only NAME]
Prints one line a kind of table and the rates of each group; needs numpy.
"""
import argparse
import json
import pathlib
import subprocess
import tempfile

import numpy as np


def spread_centres(rng, k, d, distance):
    """Centres with at least this distance from one another."""
    centres = []
    side = distance * max(2.0, k ** (1.0 / d)) * 1.3
    while len(centres) < k:
        centre = rng.uniform(0, side, d)
        if all(np.linalg.norm(centre - other) >= distance for other in centres):
            centres.append(centre)
        else:
            side *= 1.001
    return np.array(centres)


def blobs(rng, n, k, d=4, distance=8.0, sizes=None, spreads=None):
    centres = spread_centres(rng, k, d, distance)
    sizes = sizes or [n // k] * k
    spreads = spreads or [1.0] * k
    return np.vstack([rng.normal(centres[i], spreads[i], (sizes[i], d)) for i in range(k)])


def unequal_sizes(rng, n):
    return blobs(rng, n, 4, sizes=[n * 6 // 10, n * 25 // 100, n // 10, n // 20])


def unequal_spreads(rng, n):
    return blobs(rng, n, 4, distance=12.0, spreads=[0.5, 1.0, 1.5, 2.0])


def with_outliers(rng, n):
    table = blobs(rng, n - n // 20, 4)
    low, high = table.min(axis=0), table.max(axis=0)
    far = rng.uniform(low - (high - low), high + (high - low), (n // 20, table.shape[1]))
    return np.vstack([table, far])


def with_noise_columns(rng, n):
    table = blobs(rng, n, 4)
    low, high = table.min(), table.max()
    return np.hstack([table, rng.uniform(low, high, (len(table), 8))])


def moons(rng, n):
    angle = rng.uniform(0, np.pi, n)
    upper = np.arange(n) < n // 2
    x = np.where(upper, np.cos(angle), 1 - np.cos(angle))
    y = np.where(upper, np.sin(angle), 0.5 - np.sin(angle))
    return np.column_stack([x, y]) + rng.normal(0, 0.05, (n, 2))


def rings(rng, n):
    angle = rng.uniform(0, 2 * np.pi, n)
    radius = np.where(np.arange(n) < n // 2, 1.0, 3.0)
    return np.column_stack([radius * np.cos(angle), radius * np.sin(angle)]) + rng.normal(0, 0.05, (n, 2))


def grid(rng, n):
    corners = np.array([[x, y] for x in range(3) for y in range(3)]) * 10.0
    return np.vstack([rng.normal(corner, 1.0, (n // 9, 2)) for corner in corners])


def bimodal_column(rng, n):
    peaks = np.where(rng.uniform(size=n) < 0.5, 0.0, 8.0)
    return (peaks + rng.normal(size=n)).reshape(-1, 1)


def correlated(rng, n, d=5):
    root = rng.normal(size=(d, d))
    return rng.normal(size=(n, d)) @ root


KINDS = {
    **{f"blobs k = {k}": ("blobs", k, lambda rng, n, k=k: blobs(rng, n, k)) for k in [2, 3, 4, 5, 6, 7, 8, 10]},
    "unequal sizes, k = 4": ("structured", 4, unequal_sizes),
    "unequal spreads, k = 4": ("structured", 4, unequal_spreads),
    "5 % outliers, k = 4": ("structured", 4, with_outliers),
    "8 noise columns, k = 4": ("structured", 4, with_noise_columns),
    "grid, k = 9": ("structured", 9, grid),
    "one bimodal column, k = 2": ("structured", 2, bimodal_column),
    "moons, k = 2": ("structured", 2, moons),
    "rings, k = 2": ("structured", 2, rings),
    "uniform": ("independent", None, lambda rng, n: rng.uniform(size=(n, 5))),
    "normal": ("independent", None, lambda rng, n: rng.normal(size=(n, 5))),
    "lognormal": ("independent", None, lambda rng, n: rng.lognormal(size=(n, 5))),
    "correlated normal": ("correlated", None, correlated),
    "correlated lognormal": ("correlated", None, lambda rng, n: np.exp(0.4 * correlated(rng, n))),
    "correlated uniform": ("correlated", None, lambda rng, n: np.argsort(np.argsort(correlated(rng, n), axis=0), axis=0) / n),
}
MUST_BE_GROUPS = ("blobs", "grid", "one bimodal")


def advice_for(program, table, folder):
    columns = [f"f{i}" for i in range(table.shape[1])]
    path = folder / "wallets.csv"
    with open(path, "w", encoding="utf-8") as file:
        file.write("wallet," + ",".join(columns) + "\n")
        for i, row in enumerate(table):
            file.write(f"0x{i:040x}," + ",".join(repr(float(value)) for value in row) + "\n")
    out = folder / "sweep.json"
    subprocess.run([program, "choose-k", "--wallets", str(path), "--features", ",".join(columns), "--scale", "zscore",
                    "--out", str(out), "--quiet"], check=False, capture_output=True)
    return json.loads(out.read_text())


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--seeds", type=int, default=4)
    parser.add_argument("--rows", type=int, default=800)
    parser.add_argument("--only", default="")
    arguments = parser.parse_args()
    rates = {}
    with tempfile.TemporaryDirectory() as folder:
        for name, (group, k, make) in KINDS.items():
            if arguments.only not in name:
                continue
            results = []
            for seed in range(arguments.seeds):
                table = make(np.random.default_rng([seed, *map(ord, name)]), arguments.rows)
                sweep = advice_for(arguments.program, table, pathlib.Path(folder))
                results.append((sweep["verdict"], sweep["advice"]["k"], sweep["silhouette_independent"],
                                sweep["silhouette_continuum"], max(c["silhouette"] for c in sweep["criteria"])))
            if group == "independent":
                good = [verdict == "none" for verdict, *_ in results]
            elif group == "correlated":
                good = [verdict in ("none", "continuum") for verdict, *_ in results]
            else:
                good = [chosen == k and (verdict == "groups" or not name.startswith(MUST_BE_GROUPS))
                        for verdict, chosen, *_ in results]
            rates.setdefault(group, []).extend(good)
            print(f"{name:28} {sum(good)} of {len(good)}  " + "  ".join(
                f"{verdict}/{chosen} ({best:.2f}, {one:.2f}, {other:.2f})" for verdict, chosen, one, other, best in results),
                flush=True)
    for group, good in rates.items():
        print(f"{group}: {sum(good)} of {len(good)} ({100 * sum(good) / len(good):.0f} %)")


if __name__ == "__main__":
    main()
