#!/usr/bin/env python3
"""Writes the CSV files beside it: small matrices and what scikit-learn (1.2.1) says of them.

The tests read these files, so that building and testing needs no Python. Run it again only to
add a case: the seed is fixed, and the same version writes the same files.
"""

from pathlib import Path

import numpy as np
from sklearn.cluster import KMeans
from sklearn.decomposition import PCA
from sklearn.metrics import (
    adjusted_rand_score,
    calinski_harabasz_score,
    davies_bouldin_score,
    silhouette_score,
)
from sklearn.preprocessing import MinMaxScaler, StandardScaler

FOLDER = Path(__file__).parent
SEED = 20230807
CLUSTER_COUNTS = (2, 3, 5, 8)
SINGLE_STARTS = 300
SCORES = {
    "silhouette": silhouette_score,
    "davies_bouldin": davies_bouldin_score,
    "calinski_harabasz": calinski_harabasz_score,
}


def write(name, header, rows):
    """repr() of a float is read back as the same float."""
    lines = [",".join(header)]
    lines += [",".join(str(cell) for cell in row) for row in rows]
    (FOLDER / name).write_text("\n".join(lines) + "\n")


def write_matrix(name, matrix):
    write(name, [f"x{j}" for j in range(matrix.shape[1])], matrix.tolist())


def matrices(random):
    """Groups of unequal size, the shape of wallet counts (skewed, many zeros, twins), and noise."""
    centres = np.array([[0, 0, 0], [6, 1, -2], [-4, 5, 3], [1, -7, 8]])
    group = np.repeat(np.arange(4), [150, 80, 50, 20])
    groups = centres[group] + random.normal(size=(300, 3)) * np.array([1.0, 1.5, 0.7])
    skewed = np.floor(random.lognormal(1.0, 1.2, size=(250, 4)))
    skewed[:, 3] *= random.random(250) < 0.3
    noise = random.random((200, 2))
    return {"groups": groups.round(6), "skewed": skewed, "noise": noise.round(6)}


def labellings(matrix, random):
    """A sensible labelling and a senseless one, in which label 4 occurs once."""
    sensible = KMeans(n_clusters=3, n_init=10, random_state=0).fit_predict(matrix)
    senseless = random.integers(0, 4, size=len(matrix))
    senseless[17] = 4
    return {"kmeans3": sensible, "random5": senseless}


def expected_of(name, matrix, labels):
    for of, values in labels.items():
        for measure, score in SCORES.items():
            yield name, of, measure, float(score(matrix, values))
    yield name, "both", "adjusted_rand", float(adjusted_rand_score(*labels.values()))
    for k in CLUSTER_COUNTS:
        fitted = KMeans(n_clusters=k, n_init=10, random_state=0).fit(matrix)
        yield name, k, "inertia", float(fitted.inertia_)
        yield from single_starts(name, matrix, k)


def single_starts(name, matrix, k):
    """How good one start is on average: a best of ten says more of its seed than of its method."""
    inertias = [
        KMeans(n_clusters=k, n_init=1, random_state=seed).fit(matrix).inertia_
        for seed in range(SINGLE_STARTS)
    ]
    yield name, k, "single_mean", float(np.mean(inertias))
    yield name, k, "single_error", float(np.std(inertias) / np.sqrt(SINGLE_STARTS))


def write_scaling(random):
    """Columns of very different size; the fourth is constant, and 0.1 has no exact mean."""
    columns = [
        random.normal(1e6, 3.0, 40),
        random.lognormal(0.0, 3.0, 40),
        random.integers(0, 4, 40).astype(float),
        np.full(40, 0.1),
        random.normal(-1e-6, 1e-7, 40),
    ]
    values = np.column_stack(columns)
    write_matrix("scaling.csv", values)
    write_matrix("scaling_minmax.csv", MinMaxScaler().fit_transform(values))
    write_matrix("scaling_zscore.csv", StandardScaler().fit_transform(values))


def write_pca(name, matrix):
    """A component's largest loading, by size, is positive here: scikit-learn's rule is another."""
    pca = PCA(n_components=2, svd_solver="full").fit(matrix)
    rows = np.arange(2)
    signs = np.sign(pca.components_[rows, np.abs(pca.components_).argmax(axis=1)])
    write_matrix(f"{name}_pca.csv", pca.transform(matrix) * signs)
    parts = [pca.explained_variance_[:, None], pca.explained_variance_ratio_[:, None]]
    write_matrix(f"{name}_components.csv", np.hstack([*parts, pca.components_ * signs[:, None]]))


def main():
    random = np.random.default_rng(SEED)
    expected = []
    for name, matrix in matrices(random).items():
        labels = labellings(matrix, random)
        write_matrix(f"{name}.csv", matrix)
        write_pca(name, matrix)
        write(f"{name}_labels.csv", list(labels), zip(*labels.values()))
        expected += expected_of(name, matrix, labels)
    write("expected.csv", ["matrix", "of", "measure", "value"], expected)
    write_scaling(random)


if __name__ == "__main__":
    main()
