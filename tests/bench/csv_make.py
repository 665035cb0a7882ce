"""Writes a wallet CSV for timings: 1,000,000 rows x 10 columns, about 138 MB.

Two amounts with all the digits of a double, seven counts, ids of 42 characters. usage: csv_make.py FILE [ROWS]
"""
import sys

import numpy as np

names = [
    "wallet", "balance", "tx_count", "avg_tx_amount", "deposit_count", "borrow_count",
    "repay_count", "redeem_count", "liquidation_count", "active_days",
]


def main(path, rows):
    random = np.random.default_rng(7)
    with open(path, "w", encoding="ascii") as out:
        out.write(",".join(names) + "\n")
        for begin in range(0, rows, 100_000):
            n = min(100_000, rows - begin)
            ids = random.bytes(20 * n).hex()
            amounts = random.lognormal(0.0, 2.0, (n, 2)).tolist()
            counts = random.integers(10**5, 14 * 10**6, (n, 7), dtype=np.int64).tolist()
            out.writelines(
                f"0x{ids[40 * i:40 * i + 40]},{a!r},{c[0]},{b!r},{','.join(map(str, c[1:]))}\n"
                for i, ((a, b), c) in enumerate(zip(amounts, counts)))


main(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 1_000_000)
