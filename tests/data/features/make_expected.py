#!/usr/bin/python3
"""Independent known answers for the features of wallets, with pandas and Python's integers:

    make_expected.py TRANSACTIONS.csv... > expected.csv

transactions.csv beside this file is `walletloupe generate --transactions 300 --seed 7`, expected.csv what
this script says about it in the scope `all`.
A file without a wallet column belongs to the address in its name."""
import json
import math
import pathlib
import re
import sys
from fractions import Fraction

import pandas as pd

REGISTRY = json.loads((pathlib.Path(__file__).parents[3] / "resources/registry/compound.json").read_text())
KIND = {entry["address"]: entry.get("market_kind") for entry in REGISTRY["contracts"] if entry["chain_id"] == 1}
SCOPE = ("market", "comptroller", "bulker", "rewards", "helper")
TAG = {entry["address"]: entry["protocol"] for entry in REGISTRY["contracts"]
       if entry["chain_id"] == 1 and entry["role"] in SCOPE}
# What a selector does, by the kind of market; cToken stands for both kinds.
ACTIONS = {("0x1249c58b", "cEther"): "deposit", ("0xa0712d68", "cErc20"): "deposit", ("0xdb006a75", "cToken"): "redeem",
           ("0x852a12e3", "cToken"): "redeem", ("0xc5ebeaec", "cToken"): "borrow", ("0x4e4d9fea", "cEther"): "repay",
           ("0x0e752702", "cErc20"): "repay", ("0x2608f818", "cErc20"): "repay", ("0xe5974619", "cEther"): "repay",
           ("0xf5e3c462", "cErc20"): "liquidation", ("0xaae40a2a", "cEther"): "liquidation",
           ("0x", "cEther"): "deposit",
           # Right for collateral only: the synthetic rows name no base token, the real ones have no V3.
           ("0xf2b9fdb8", "comet"): "deposit", ("0xf3fef3a3", "comet"): "redeem"}


def mean(values):
    return Fraction(sum(values), len(values)) if values else Fraction(0)


def std(values):
    if len(values) < 2:
        return 0.0
    middle = mean(values)
    return math.sqrt(sum((value - middle) ** 2 for value in values) / (len(values) - 1))


def actions(rows, wallet):
    counts = dict.fromkeys(("deposit", "borrow", "repay", "redeem", "liquidation"), 0)
    for row in rows:
        if row.failed or row["from"] != wallet:
            continue
        selector, kind = row.input[:10], KIND.get(row.to)
        done = ACTIONS.get((selector, kind)) or (ACTIONS.get((selector, "cToken")) if kind in ("cEther", "cErc20") else None)
        if done and (selector != "0x" or row.value > 0):
            counts[done] += 1
    return counts


def features(frame, wallet):
    frame = frame.sort_values(["timeStamp", "blockNumber", "transactionIndex"])
    rows = [row for _, row in frame.iterrows()]
    n = len(rows)
    sent = [row for row in rows if row["from"] == wallet]
    received = [row for row in rows if row["to"] == wallet]
    values = [row.value for row in rows]
    gas = [row.gasUsed for row in rows]
    prices = [row.gasPrice for row in rows]
    costs = [row.gasUsed * row.gasPrice for row in rows]
    times = [row.timeStamp for row in rows]
    gaps = [b - a for a, b in zip(times, times[1:])]
    days = pd.Series([time // 86400 for time in times]).value_counts()
    span = (times[-1] - times[0]) // 86400
    frequency = n / max(span, 1)
    errors = sum(row.failed for row in rows)
    recipients = pd.Series([row["to"] for row in sent if row["to"]], dtype=object).value_counts()
    senders = {row["from"] for row in received}
    functions = pd.Series([row.functionName or row.methodId or row.input[:10] for row in rows]).value_counts()
    tags = {TAG.get(row["to"]) or TAG.get(row["from"]) for row in rows} - {None}
    dominant = functions.iloc[0] / n
    blocks = [row.blockNumber for row in rows]
    in_day = max(sum(start <= time < start + 86400 for time in times) for start in times)
    count = actions(rows, wallet)
    return {
        "wallet": wallet, "total_transactions": n, "sent_transactions": len(sent),
        "received_transactions": len(received), "send_receive_ratio": len(sent) / max(len(received), 1),
        "total_value_sent": sum(row.value for row in sent) / 10**18,
        "total_value_received": sum(row.value for row in received) / 10**18,
        "avg_transaction_value": float(mean(values) / 10**18), "max_transaction_value": max(values) / 10**18,
        "min_transaction_value": min(values) / 10**18, "value_std": std(values) / 1e18,
        "value_range": (max(values) - min(values)) / 10**18,
        "zero_value_ratio": sum(value == 0 for value in values) / n,
        "avg_gas_used": float(mean(gas)), "max_gas_used": max(gas),
        "gas_efficiency": std(gas) / max(float(mean(gas)), 1),
        "avg_gas_price": float(mean(prices)), "gas_price_variance": std(prices),
        "total_gas_cost": float(sum(costs)), "avg_gas_cost": float(mean(costs)),
        "error_rate": errors / n, "total_errors": errors, "success_rate": (n - errors) / n,
        "avg_time_between_txns": float(mean(gaps) / 3600), "min_time_between_txns": min(gaps, default=0) / 3600,
        "max_time_between_txns": max(gaps, default=0) / 3600, "time_variance": std(gaps) / 3600,
        "activity_span_days": span, "transaction_frequency": frequency,
        "max_daily_transactions": days.iloc[0], "burst_ratio": days.iloc[0] / frequency if n > 1 else 1,
        "active_days": len(days), "unique_recipients": len(recipients), "unique_senders": len(senders),
        "total_unique_counterparties": len(recipients) + len(senders),
        "recipient_concentration": len(sent) / max(len(recipients), 1),
        "unique_functions": len(functions), "function_diversity": len(functions) / n,
        "dominant_function_ratio": dominant, "contract_complexity": 1 - dominant,
        "unique_protocols": len(tags), "protocol_diversity": len(tags) / n,
        "block_span": blocks[-1] - blocks[0],
        "avg_blocks_between_txns": (blocks[-1] - blocks[0]) / max(n - 1, 1),
        "top_recipient_share": (recipients.iloc[0] if len(recipients) else 0) / max(len(sent), 1),
        "burst_share": in_day / n, "direction_imbalance": abs(len(sent) - len(received)) / n,
        "complexity_extremity": abs(2 * (1 - dominant) - 1),
        **{f"{name}_count": number for name, number in count.items()},
    }


def table(path):
    frame = pd.read_csv(path, dtype=str, keep_default_na=False)
    if "wallet_address" not in frame:
        frame["wallet_address"] = re.search("0x[0-9a-f]{40}", pathlib.Path(path).name).group()
    for column in ("blockNumber", "timeStamp", "transactionIndex", "value", "gasUsed", "gasPrice"):
        frame[column] = frame[column].map(int)
    frame["failed"] = (frame.isError == "1") | (frame.txreceipt_status == "0")
    return frame


everything = pd.concat([table(path) for path in sys.argv[1:]])
rows = [features(frame, wallet) for wallet, frame in everything.groupby("wallet_address", sort=False)]
pd.DataFrame(rows).to_csv(sys.stdout, index=False)
