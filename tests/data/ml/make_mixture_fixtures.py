#!/usr/bin/env python3
"""Writes mixtures.csv and *_mixture_labels.csv beside it: what scikit-learn (1.2.1) makes of the
matrices of make_fixtures.py with a GaussianMixture that starts from their k-means labels.

Components stand in the program's order: most rows first, ties by mean. Run it again only to add a
case: the same version writes the same files.
"""

import csv
import warnings
from pathlib import Path

import numpy as np
from sklearn.exceptions import ConvergenceWarning
from sklearn.mixture import GaussianMixture

FOLDER = Path(__file__).parent
MATRICES = ("groups", "skewed", "noise")
TYPES = ("full", "tied", "diag", "spherical")


class FromLabels(GaussianMixture):
    """Starts from given labels instead of its own k-means."""

    labels = None

    def _initialize_parameters(self, X, random_state):
        self._initialize(X, np.eye(self.n_components)[self.labels])


def read(name):
    with open(FOLDER / name, newline="") as file:
        return np.array(list(csv.reader(file))[1:], dtype=float)


def text(values):
    return ";".join(repr(float(value)) for value in np.ravel(values))


def order_of(labels, means):
    sizes = np.bincount(labels, minlength=len(means))
    return sorted(range(len(means)), key=lambda c: (-sizes[c], list(means[c])))


def fit(matrix, start, kind):
    mixture = FromLabels(n_components=start.max() + 1, covariance_type=kind)
    mixture.labels = start
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ConvergenceWarning)
        labels = mixture.fit_predict(matrix)
    order = order_of(labels, mixture.means_)
    covariances = mixture.covariances_ if kind == "tied" else mixture.covariances_[order]
    line = [kind, mixture.n_iter_, int(mixture.converged_)]
    line += [repr(float(value)) for value in (
        mixture.lower_bound_, mixture.score(matrix) * len(matrix), mixture.bic(matrix),
        mixture.aic(matrix))]
    line += [text(mixture.weights_[order]), text(mixture.means_[order]), text(covariances)]
    return line, np.argsort(order)[labels]


def main():
    lines = []
    for name in MATRICES:
        matrix = read(f"{name}.csv")
        start = read(f"{name}_labels.csv")[:, 0].astype(int)
        labels = []
        for kind in TYPES:
            line, found = fit(matrix, start, kind)
            lines.append([name] + line)
            labels.append(found)
        rows = [",".join(TYPES)] + [",".join(map(str, row)) for row in zip(*labels)]
        (FOLDER / f"{name}_mixture_labels.csv").write_text("\n".join(rows) + "\n")
    header = ("matrix,covariance_type,n_iter,converged,lower_bound,log_likelihood,bic,aic,weights,"
              "means,covariances")
    lines = [header] + [",".join(map(str, line)) for line in lines]
    (FOLDER / "mixtures.csv").write_text("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
