#!/usr/bin/env python3
"""Writes groups_silhouettes.csv and groups_profile.csv beside it: what scikit-learn (1.2.1) and
numpy say of the points and labels in groups.csv and groups_labels.csv."""

from pathlib import Path

import numpy as np
from sklearn.metrics import silhouette_samples

FOLDER = Path(__file__).parent


def cohens_d(own, rest):
    freedom = len(own) + len(rest) - 2
    pooled = np.sqrt(
        ((len(own) - 1) * own.var(ddof=1) + (len(rest) - 1) * rest.var(ddof=1)) / freedom
    )
    return (own.mean() - rest.mean()) / pooled


def main():
    points = np.loadtxt(FOLDER / "groups.csv", delimiter=",", skiprows=1)
    labels = np.loadtxt(FOLDER / "groups_labels.csv", delimiter=",", skiprows=1, dtype=int)[:, 0]
    lines = ["silhouette"] + [repr(float(value)) for value in silhouette_samples(points, labels)]
    (FOLDER / "groups_silhouettes.csv").write_text("\n".join(lines) + "\n")
    lines = ["cluster,feature,mean,median,difference"]
    for cluster in range(labels.max() + 1):
        own, rest = points[labels == cluster], points[labels != cluster]
        for feature in range(points.shape[1]):
            x = own[:, feature]
            numbers = (x.mean(), np.median(x), cohens_d(x, rest[:, feature]))
            lines.append(",".join([str(cluster), str(feature)] + [repr(float(n)) for n in numbers]))
    (FOLDER / "groups_profile.csv").write_text("\n".join(lines) + "\n")


main()
