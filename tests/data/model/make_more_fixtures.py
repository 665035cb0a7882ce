#!/usr/bin/env python3
"""Writes the files in the folder more: models of other kinds that scikit-learn (1.2.1) fitted, and
labels and distances that it gives.

The tests read these files, so that building and testing needs no Python. Run it again only to
add a case: the seed is fixed, and the same version writes the same files.
"""

import io
import json
import pickle
import zipfile
from pathlib import Path

import joblib
import numpy as np
from sklearn.cluster import BisectingKMeans, KMeans, MiniBatchKMeans
from sklearn.compose import ColumnTransformer
from sklearn.decomposition import PCA
from sklearn.ensemble import IsolationForest
from sklearn.mixture import GaussianMixture
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import (MaxAbsScaler, MinMaxScaler, Normalizer, RobustScaler,
                                   StandardScaler)

FOLDER = Path(__file__).parent / "more"
SEED = 20260301
NAMES = ["tx_count", "balance", "level"]


class SkopsWriter:
    """The documented layout of skops 0.9: schema.json, and arrays as .npy, in a zip archive."""

    def __init__(self):
        self.files = {}
        self.ids = 0

    def node(self, value):
        self.ids += 1
        kind = type(value)
        node = {"__class__": kind.__name__, "__module__": kind.__module__, "__id__": self.ids}
        if value is None or isinstance(value, (bool, int, float, str)) and not isinstance(value, np.generic):
            return node | {"__loader__": "JsonNode", "content": json.dumps(value), "is_json": True}
        if isinstance(value, np.ndarray) and value.dtype == object:
            return node | {"__loader__": "NdArrayNode", "type": "json",
                           "content": self.node(value.tolist()),
                           "shape": self.node(value.shape)}
        if isinstance(value, (np.ndarray, np.generic)):
            name = f"{self.ids}.npy"
            data = io.BytesIO()
            np.save(data, value)
            self.files[name] = data.getvalue()
            return node | {"__loader__": "NdArrayNode", "type": "numpy", "file": name}
        if isinstance(value, dict):
            return node | {"__loader__": "DictNode", "key_types": self.node(["str"] * len(value)),
                           "content": {key: self.node(item) for key, item in value.items()}}
        if isinstance(value, (list, tuple)):
            loader = "ListNode" if isinstance(value, list) else "TupleNode"
            return node | {"__loader__": loader, "content": [self.node(item) for item in value]}
        return node | {"__loader__": "ObjectNode", "content": self.node(value.__getstate__())}

    def write(self, value, path):
        schema = self.node(value) | {"protocol": 1, "_skops_version": "0.9.0"}
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, data in (self.files | {"schema.json": json.dumps(schema)}).items():
                info = zipfile.ZipInfo(name, (2026, 3, 1, 0, 0, 0))
                info.compress_type = zipfile.ZIP_DEFLATED
                archive.writestr(info, data)


def wallets():
    """60 rows in three groups."""
    random = np.random.default_rng(SEED)
    groups = [random.normal(centre, 1.5, size=(20, 3)) for centre in (2.0, 14.0, 40.0)]
    return np.vstack(groups) * [1.0, 1e3, -0.01]


def kmeans(**options):
    return KMeans(**({"n_clusters": 3, "n_init": 2, "random_state": SEED} | options))


def mixture(kind):
    return GaussianMixture(3, covariance_type=kind, random_state=SEED)


def main():
    FOLDER.mkdir(exist_ok=True)
    rows = wallets()
    pipelines = {
        "standard": make_pipeline(StandardScaler(), kmeans()),
        "robust": make_pipeline(RobustScaler(), kmeans()),
        "robust_uncentred": make_pipeline(RobustScaler(with_centering=False), kmeans()),
        "maxabs": make_pipeline(MaxAbsScaler(), kmeans()),
        "unscaled_std": make_pipeline(StandardScaler(with_mean=False), kmeans()),
        "range": make_pipeline(MinMaxScaler(feature_range=(-1, 4)), kmeans()),
        "twice": make_pipeline(MinMaxScaler(), StandardScaler(), kmeans()),
        "nested": make_pipeline(make_pipeline("passthrough", StandardScaler()), kmeans()),
        "minibatch": make_pipeline(StandardScaler(), MiniBatchKMeans(3, n_init=2, random_state=SEED)),
        "pca_full": make_pipeline(StandardScaler(), PCA(), kmeans()),
        "pca_two": make_pipeline(StandardScaler(), PCA(2), kmeans()),
        "pca_whiten": make_pipeline(PCA(2, whiten=True), kmeans()),
        "pca_scaled": make_pipeline(MinMaxScaler(), PCA(2), StandardScaler(), kmeans()),
        "state": make_pipeline(StandardScaler(), kmeans(random_state=np.random.RandomState(7))),
        "init": make_pipeline(MinMaxScaler(), kmeans(init=np.eye(3), n_init=1)),
        "gmm_full": make_pipeline(StandardScaler(), mixture("full")),
        "gmm_tied": make_pipeline(StandardScaler(), mixture("tied")),
        "gmm_diag": make_pipeline(StandardScaler(), mixture("diag")),
        "gmm_spherical": make_pipeline(StandardScaler(), mixture("spherical")),
    }
    table = {name: rows[:, i] for i, name in enumerate(NAMES)}
    for name, pipeline in pipelines.items():
        pipeline.fit(rows)
        joblib.dump(pipeline, FOLDER / f"{name}.joblib")
        table[name] = pipeline.predict(rows)
        if not name.startswith("gmm"):
            table[f"{name}_distance"] = pipeline.transform(rows).min(axis=1)
    lines = [",".join(table)]
    for row in zip(*table.values()):
        lines.append(",".join(repr(value.item()) for value in row))
    (FOLDER / "expected.csv").write_text("\n".join(lines) + "\n")

    standard = pipelines["standard"]
    scaler, model = standard[0], standard[1]
    for kind in ("zlib", "gzip", "bz2", "xz", "lzma"):
        joblib.dump(standard, FOLDER / f"standard.{kind}", compress=(kind, 3))
    (FOLDER / "standard_protocol5.pkl").write_bytes(pickle.dumps(standard, protocol=5))
    joblib.dump({"kmeans": model, "scaler": scaler, "features": NAMES}, FOLDER / "dictionary.pkl")
    joblib.dump((scaler, model, NAMES), FOLDER / "tuple.pkl")
    joblib.dump({"a": model, "b": pipelines["robust"][1]}, FOLDER / "two_models.pkl")
    joblib.dump({"s": scaler, "m": MinMaxScaler().fit(rows), "k": model}, FOLDER / "two_scalers.pkl")
    SkopsWriter().write(standard, FOLDER / "standard.skops")
    SkopsWriter().write(pipelines["pca_two"], FOLDER / "pca_two.skops")

    generator = kmeans()
    generator.fit(scaler.transform(rows))
    generator.random_state = np.random.default_rng(3)
    joblib.dump(make_pipeline(scaler, generator), FOLDER / "generator.joblib")
    for kind in (">f8", "<f4", "<f2"):
        other = kmeans().fit(scaler.transform(rows))
        other.cluster_centers_ = other.cluster_centers_.astype(kind)
        joblib.dump(make_pipeline(scaler, other), FOLDER / f"centres_{kind[1:]}_{'big' if kind[0] == '>' else 'little'}.joblib")
    other.cluster_centers_ = other.cluster_centers_.astype(object)
    joblib.dump(make_pipeline(scaler, other), FOLDER / "centres_object.joblib")

    refused = {
        "BisectingKMeans": BisectingKMeans(3, random_state=SEED),
        "Normalizer": make_pipeline(Normalizer(), kmeans()),
        "ColumnTransformer": make_pipeline(
            ColumnTransformer([("s", StandardScaler(), [0, 1])], remainder="passthrough"), kmeans()),
        "IsolationForest": IsolationForest(n_estimators=2, max_samples=8, random_state=SEED),
        "clip": make_pipeline(MinMaxScaler(clip=True), kmeans()),
        "gmm_pca": make_pipeline(PCA(2), mixture("full")),
    }
    for name, model in refused.items():
        joblib.dump(model.fit(rows), FOLDER / f"refused_{name}.joblib")
    wrong = make_pipeline(PCA(2).fit(rows[:, :2]), standard[1])
    joblib.dump(wrong, FOLDER / "refused_other_columns.joblib")


if __name__ == "__main__":
    main()
