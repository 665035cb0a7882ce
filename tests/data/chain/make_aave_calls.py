#!/usr/bin/python3
"""Writes aave_calls.csv: calls of Aave V3 and what they mean, by plain slicing of their bytes. The
words of packed calls are put together as L2Encoder does it, by shifts, and read back from byte
positions, so that a slip in one shows."""
import csv
import pathlib

WALLET, STRANGER = "00" * 19 + "aa", "00" * 19 + "bb"
USDC, WETH = "a0b86991c6218b36c1d19d4a2e9eb0ce3606eb48", "c02aaa39b223fe8d0a0e5c4f27ead9083c756cc2"
RESERVES = {3: USDC, 0: WETH}  # as in the test
MAX128, MAX256 = 2**128 - 1, 2**256 - 1


def word(value):
    return (value if isinstance(value, str) else f"{value:x}").rjust(64, "0")


def amount_text(value, limit):
    return "everything" if value == limit else str(value)


def plain(selector, kind, words, asset_at, amount_at, owner_at=None, to="pool", asset=None, value=0):
    data = bytes.fromhex(selector + "".join(map(word, words)))
    at = lambda i: data[4 + 32 * i:36 + 32 * i]
    owner = at(owner_at)[12:].hex() if owner_at is not None else WALLET
    amount = int.from_bytes(at(amount_at), "big") if amount_at is not None else value
    return [to, "0x" + data.hex(), value, kind, asset or at(asset_at)[12:].hex(),
            amount_text(amount, MAX256), int(owner == WALLET)]


def packed(selector, kind, asset_id, amount, rest=0, widens=False, more=()):
    first = asset_id | amount << 16 | rest << 144
    data = bytes.fromhex(selector + word(first) + "".join(map(word, more)))
    one = data[4:36]
    number, units = int.from_bytes(one[30:32], "big"), int.from_bytes(one[14:30], "big")
    return ["pool", "0x" + data.hex(), 0, kind, RESERVES.get(number, ""),
            amount_text(units, MAX128 if widens else None), 1]


def liquidation(collateral, debt, user, amount, receives):
    first = collateral | debt << 16 | int(user, 16) << 32
    data = bytes.fromhex("fd21ecff" + word(first) + word(amount | receives << 128))
    number, units = int.from_bytes(data[32:34], "big"), int.from_bytes(data[52:68], "big")
    return ["pool", "0x" + data.hex(), 0, "liquidation", RESERVES.get(number, ""),
            amount_text(units, MAX128), 1]


permit = [1700000000, 27, 5, 6]
rows = [
    plain("617ba037", "deposit", [USDC, 5_000_000, WALLET, 0], 0, 1, 2),
    plain("617ba037", "deposit", [USDC, 5_000_000, STRANGER, 0], 0, 1, 2),
    plain("e8eda9df", "deposit", [WETH, 7 * 10**18, WALLET, 0], 0, 1, 2),
    plain("02c205f0", "deposit", [USDC, 12, WALLET, 0, *permit], 0, 1, 2),
    plain("69328dec", "redeem", [USDC, MAX256, STRANGER], 0, 1),
    plain("69328dec", "redeem", [USDC, MAX128, WALLET], 0, 1),
    plain("a415bcad", "borrow", [WETH, 10**18, 2, 0, WALLET], 0, 1, 4),
    plain("a415bcad", "borrow", [WETH, 10**18, 2, 0, STRANGER], 0, 1, 4),
    plain("573ade81", "repay", [WETH, MAX256, 2, WALLET], 0, 1, 3),
    plain("ee3e210b", "repay", [USDC, 3, 2, STRANGER, *permit], 0, 1, 3),
    plain("2dad97d4", "repay", [USDC, MAX256, 2], 0, 1),
    plain("00a718a9", "liquidation", [WETH, USDC, STRANGER, 900, 1], 1, 3),
    packed("f7a73840", "deposit", 3, 5_000_000, 77),
    packed("f7a73840", "deposit", 3, MAX128),
    packed("680dd47c", "deposit", 0, 10**18, 27 << 48 | 1700000000 << 16, more=(5, 6)),
    packed("8e19899e", "redeem", 3, MAX128, widens=True),
    packed("8e19899e", "redeem", 0, 2**127, widens=True),
    packed("d5eed868", "borrow", 3, 1, 2),
    packed("d5eed868", "borrow", 65535, 2**64, 2),
    packed("563dd613", "repay", 3, MAX128, 2, widens=True),
    packed("94b576de", "repay", 3, 44, 27 << 40 | 1700000000 << 8 | 2, widens=True, more=(5, 6)),
    packed("dc7c0bff", "repay", 9, 44, 2, widens=True),
    liquidation(0, 3, STRANGER, 12345, 1),
    liquidation(3, 0, "ff" * 20, MAX128, 0),
    plain("474cf53d", "deposit", [0, WALLET, 0], None, None, 1, "gateway", WETH, 10**17),
    plain("474cf53d", "deposit", [0, STRANGER, 0], None, None, 1, "gateway", WETH, 10**17),
    plain("80500d20", "redeem", [0, MAX256, STRANGER], None, 1, None, "gateway", WETH),
    plain("d4c40b6c", "redeem", [0, 8, STRANGER, *permit], None, 1, None, "gateway", WETH),
    plain("bcc3c255", "repay", [0, 6, WALLET], None, 1, 2, "gateway", WETH),
    plain("02c5fcf8", "repay", [0, 6, 2, STRANGER], None, 1, 3, "gateway", WETH, 9),
    plain("e74f7b85", "borrow", [0, 6, 0], None, 1, None, "gateway", WETH),
    plain("66514c97", "borrow", [0, 6, 2, 0], None, 1, None, "gateway", WETH),
]
with open(pathlib.Path(__file__).parent / "aave_calls.csv", "w", newline="") as file:
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow("to,input,value,kind,asset,amount,is_exact".split(","))
    writer.writerows(rows)
