"""Times pandas turning transactions into 15 features a wallet, as CSV. usage: transactions_peers.py FILE OUT

Prints "pandas SECONDS PEAK_MIB WALLETS ROWS".
"""
import resource
import sys
import time

import pandas

begin = time.perf_counter()
columns = ["wallet_address", "timeStamp", "from", "to", "value", "gasUsed", "gasPrice", "isError"]
rows = pandas.read_csv(sys.argv[1], usecols=columns, dtype={"value": float, "gasPrice": float})
rows = rows.sort_values("timeStamp")
rows["day"] = rows["timeStamp"] // 86400
rows["gas_cost"] = rows["gasUsed"] * rows["gasPrice"]
rows["gap"] = rows.groupby("wallet_address")["timeStamp"].diff()
features = rows.groupby("wallet_address").agg(
    count=("timeStamp", "count"), value_sum=("value", "sum"), value_mean=("value", "mean"), value_std=("value", "std"),
    value_max=("value", "max"), gas_mean=("gasUsed", "mean"), gas_max=("gasUsed", "max"), gas_std=("gasUsed", "std"),
    gas_cost=("gas_cost", "sum"), error_rate=("isError", "mean"), recipients=("to", "nunique"),
    senders=("from", "nunique"), gap_mean=("gap", "mean"), gap_max=("gap", "max"), active_days=("day", "nunique"))
features.to_csv(sys.argv[2])
seconds = time.perf_counter() - begin
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(f"pandas {seconds:.3f} {peak:.0f} {len(features)} {features['count'].sum()}")
