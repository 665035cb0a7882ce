#!/usr/bin/env python3
"""Writes the files beside it: models that scikit-learn (1.2.1) fitted, as joblib and pickle write
them, and the labels that it predicts.

The tests read these files, so that building and testing needs no Python. Run it again only to
add a case: the seed is fixed, and the same version writes the same files.
"""

import pickle
from pathlib import Path

import joblib
import numpy as np
from sklearn.cluster import KMeans
from sklearn.preprocessing import MinMaxScaler, StandardScaler

FOLDER = Path(__file__).parent
SEED = 20230807
NAMES = ["tx_count", "balance", "level"]
SCALERS = {
    "minmax": MinMaxScaler(),
    "folded": MinMaxScaler(feature_range=(-2, 3)),
    "standard": StandardScaler(),
    "centred": StandardScaler(with_std=False),
}


def wallets():
    """90 rows in three groups; the third column is constant."""
    random = np.random.default_rng(SEED)
    groups = [random.normal(centre, 1.5, size=(30, 3)) for centre in (2.0, 14.0, 40.0)]
    rows = np.vstack(groups)
    rows[:, 1] *= 1e20
    rows[:, 2] = 7.0
    return rows


def main():
    rows = wallets()
    columns = [",".join(NAMES + list(SCALERS))]
    labels = []
    for name, scaler in SCALERS.items():
        scaled = scaler.fit_transform(rows)
        model = KMeans(n_clusters=3, n_init=3, random_state=SEED).fit(scaled)
        labels.append(model.predict(scaled))
        joblib.dump(model, FOLDER / f"{name}_kmeans_joblib.pkl")
        joblib.dump(scaler, FOLDER / f"{name}_scaler_joblib.pkl")
        if name in ("minmax", "standard"):
            for protocol in (2, 4, 5):
                for kind, value in (("kmeans", model), ("scaler", scaler)):
                    path = FOLDER / f"{name}_{kind}_protocol{protocol}.pkl"
                    path.write_bytes(pickle.dumps(value, protocol=protocol))
    for row, found in zip(rows, np.array(labels).T):
        columns.append(",".join([repr(float(x)) for x in row] + [str(label) for label in found]))
    (FOLDER / "labels.csv").write_text("\n".join(columns) + "\n")
    joblib.dump(MinMaxScaler(clip=True).fit(rows), FOLDER / "clipped_scaler_joblib.pkl")
    joblib.dump(NAMES, FOLDER / "columns.pkl")
    joblib.dump(model, FOLDER / "compressed.pkl", compress=3)


if __name__ == "__main__":
    main()
