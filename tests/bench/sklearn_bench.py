"""scikit-learn's side of the timings: sklearn_bench.py FOLDER WORK prints seconds and the answer."""
import sys
import time

import numpy as np
from sklearn.cluster import KMeans
from sklearn.ensemble import IsolationForest
from sklearn.metrics import calinski_harabasz_score, davies_bouldin_score, silhouette_score

folder, work = sys.argv[1:3]


def matrix(name):
    raw = np.fromfile(f"{folder}/{name}.f64", dtype=np.uint8)
    rows, columns = raw[:16].view(np.int64)
    return np.ascontiguousarray(raw[16:].view(np.float64).reshape((rows, columns), order="F"))


def timed(call):
    begin = time.perf_counter()
    answer = call()
    print(time.perf_counter() - begin, repr(float(answer)))


def kmeans(name):
    points, start = matrix(name), matrix(name + "_start")
    timed(lambda: KMeans(len(start), init=start, n_init=1, algorithm="lloyd").fit(points).inertia_)


def silhouette():
    points, labels = matrix("twenty"), matrix("twenty_labels").ravel().astype(int)
    timed(lambda: silhouette_score(points, labels))


def isolation_forest():
    points = matrix("million")
    forest = IsolationForest(n_estimators=100, max_samples=256, random_state=42, n_jobs=-1)
    timed(lambda: -forest.fit(points).score_samples(points).mean())


def sweep():
    import pandas as pd

    features = open(f"{folder}/sweep_features").read().strip().split(",")
    values = pd.read_csv(f"{folder}/sweep.csv")[features].to_numpy(float)
    spread = values.max(axis=0) - values.min(axis=0)
    points = (values - values.min(axis=0)) / np.where(spread > 0, spread, 1)

    def judge():
        total = 0.0
        for k in range(2, 11):
            labels = KMeans(k, n_init=10, random_state=42).fit(points).labels_
            total += silhouette_score(points, labels)
            davies_bouldin_score(points, labels)
            calinski_harabasz_score(points, labels)
        return total

    timed(judge)


{"kmeans_million": lambda: kmeans("million"), "kmeans_wide": lambda: kmeans("wide"),
 "silhouette": silhouette, "isolation_forest": isolation_forest, "sweep": sweep}[work]()
