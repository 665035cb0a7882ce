#!/usr/bin/python3
"""Independent known answers for the base of both risk profiles, with pandas and numpy:

    make_expected.py ../features/expected.csv > expected.csv

Classic is written down here once more, from its definition; Standard is read from its file."""
import json
import pathlib
import sys

import numpy as np
import pandas as pd

CLASSIC = {
    "Volume": (0.20, ["total_transactions", "total_value_sent", "max_transaction_value", "value_range"]),
    "Behavioral": (0.25, ["send_receive_ratio", "recipient_concentration", "transaction_frequency", "burst_ratio"]),
    "Technical": (0.20, ["avg_gas_used", "total_gas_cost", "error_rate", "gas_efficiency"]),
    "Temporal": (0.15, ["time_variance", "max_daily_transactions", "min_time_between_txns"]),
    "Diversity": (0.20, ["total_unique_counterparties", "function_diversity", "protocol_diversity",
                         "contract_complexity"]),
}
PENALTIES = [("error_rate", 0.1, 1.3), ("zero_value_ratio", 0.5, 1.2), ("transaction_frequency", 0.95, 1.4)]
STANDARD = json.loads((pathlib.Path(__file__).parents[3] / "resources/profiles/standard.json").read_text())


def classic(features):
    spread = (features.max() - features.min()).replace(0, 1)
    scaled = (features - features.min()) / spread
    parts = {name: 1000 * weight * scaled[names].mean(axis=1) for name, (weight, names) in CLASSIC.items()}
    base = sum(parts.values())
    for name, above, factor in PENALTIES:
        base = base * np.where(scaled[name] > above, factor, 1.0)
    return np.round(np.minimum(base, 1000)), parts


def standard(features):
    features = features[features["total_transactions"] >= STANDARD["minimum_transactions"]]
    scaled = (features.rank(method="average") - 0.5) / len(features)
    directed = {"high": lambda s: s, "low": lambda s: 1 - s, "extreme": lambda s: (2 * s - 1).abs()}
    parts = {}
    for component in STANDARD["components"]:
        values = [directed[f["direction"]](scaled[f["feature"]]) for f in component["features"]]
        parts[component["name"]] = 1000 * component["weight"] * sum(values) / len(values)
    return sum(parts.values()), parts


def main():
    table = pd.read_csv(sys.argv[1])
    # Profiles take the liquidations that a wallet carried out.
    table["liquidation_count"] = table.pop("liquidator_count")
    features = table.drop(columns=["wallet"] + [c for c in table.columns if c.endswith("_certainty")])
    result = pd.DataFrame({"wallet": table["wallet"]})
    for name, profile in (("classic", classic), ("standard", standard)):
        base, parts = profile(features)
        result[name + "_base"] = base
        for component, points in parts.items():
            result[name + "_" + component.lower()] = points
    result.to_csv(sys.stdout, index=False)


main()
