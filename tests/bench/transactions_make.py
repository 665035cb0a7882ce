"""Writes a transactions CSV for timings: 1,000,000 rows of 50,000 wallets, 621 MB.

The columns of a txlist with wallet_address, in the order of the blocks, so that the rows of a wallet
lie far apart. usage: transactions_make.py FILE [ROWS]
"""
import sys

import numpy as np

names = [
    "blockNumber", "timeStamp", "hash", "nonce", "blockHash", "transactionIndex", "from", "to",
    "value", "gas", "gasPrice", "isError", "txreceipt_status", "input", "contractAddress",
    "cumulativeGasUsed", "gasUsed", "confirmations", "methodId", "functionName", "wallet_address",
]
ceth, cusdc = "0x4ddc2d193948926d02f9b1fe9e1daa0718270ed5", "0x39aa39c021dfbae8fac545936693ac917d5e7563"
comet, bulker = "0xc3d688b66703497daa19211eedff47f25384cdc3", "0xa397a8c2086c554b531c02e29f3291c9704b00c7"
# Share, contract, selector, signature, words of arguments; a blank contract is any account.
calls = [
    (0.34, "", "0x", "", 0),
    (0.16, ceth, "0x1249c58b", "mint()", 0),
    (0.12, cusdc, "0xa0712d68", "mint(uint256 mintAmount)", 1),
    (0.09, cusdc, "0xc5ebeaec", "borrow(uint256 borrowAmount)", 1),
    (0.07, cusdc, "0x0e752702", "repayBorrow(uint256 repayAmount)", 1),
    (0.07, comet, "0xf2b9fdb8", "\"supply(address asset, uint256 amount)\"", 2),
    (0.05, comet, "0xf3fef3a3", "\"withdraw(address asset, uint256 amount)\"", 2),
    (0.10, bulker, "0x555029a6", "\"invoke(bytes32[] actions, bytes[] data)\"", 32),
]


def main(path, rows):
    random = np.random.default_rng(7)
    wallets = ["0x" + random.bytes(20).hex() for _ in range(max(1, rows // 20))]
    others = ["0x" + random.bytes(20).hex() for _ in range(max(1, rows // 5))]
    owner = np.minimum(random.lognormal(0.0, 1.0, rows) / 30.0, 0.999) * len(wallets)
    owner = np.where(random.random(rows) < 0.5, random.integers(0, len(wallets), rows), owner).astype(int)
    kinds = random.choice(len(calls), rows, p=[call[0] for call in calls])
    with open(path, "w", encoding="ascii") as out:
        out.write(",".join(names) + "\n")
        for row in range(rows):
            _, contract, selector, signature, words = calls[kinds[row]]
            digits = random.bytes(100 + 32 * words).hex()
            wallet = wallets[owner[row]]
            account, amount, gas, price, fate, which = random.integers(0, 1 << 31, 6).tolist()
            other = contract or others[account % len(others)]
            sender, recipient = (other, wallet) if not contract and which % 4 == 0 else (wallet, other)
            value = str(amount % 90_000 * 10**14 + gas) if not words and which % 8 else "0"
            block = 8_500_000 + 12 * row
            used = 21_000 if not contract else 60_000 + gas % 300_000
            failed = fate % 40 == 0
            data = selector + "".join("0" * 24 + digits[200 + 64 * i:240 + 64 * i] for i in range(words))
            out.write(
                f"{block},{1_568_000_000 + 13 * (block - 8_500_000)},0x{digits[:64]},{row % 977},"
                f"0x{digits[64:128]},{which % 250},{sender},{recipient},{value},{used + used // 4},"
                f"{(5 + price % 120) * 10**9 + price % 10**9},{int(failed)},{int(not failed)},{data},,"
                f"{used + price % 12_000_000},{used},{20_000_000 - row},{selector},{signature},{wallet}\n")


main(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 1_000_000)
