#!/usr/bin/python3
"""Independent known answers for the history of one wallet, with the csv module and Python's integers:

    make_history.py 0x45f1e5d98b7c338cd7cdcbcecc47ddef193674b1.csv > history.csv

The file is a txlist named after its wallet, of the public data set. A line is scope,what,key,count."""
import collections
import csv
import datetime
import json
import pathlib
import re
import sys

REGISTRY = json.loads((pathlib.Path(__file__).parents[3] / "resources/registry/compound.json").read_text())
ENTRY = {entry["address"]: entry for entry in REGISTRY["contracts"] if entry["chain_id"] == 1}
SCOPE = {address for address, entry in ENTRY.items()
         if entry["role"] in ("market", "comptroller", "bulker", "rewards", "helper")}
# What a signature does to a cToken or the Comptroller; the file has no V3.
DONE = {"mint": "Deposit", "redeem": "Redeem", "redeemUnderlying": "Redeem", "borrow": "Borrow", "repayBorrow": "Repay",
        "repayBorrowBehalf": "Repay", "enterMarkets": "CollateralOn", "exitMarket": "CollateralOff",
        "claimComp": "Claim", "approve": "Approval", "transfer": "TokenTransfer"}
HOURS_24 = 24 * 3600


def busiest(times):
    return max(sum(start <= time < start + HOURS_24 for time in times) for start in times)


def report(scope, rows, wallet, out):
    def line(what, key, count):
        out.writerow([scope, what, key, count])

    times = [int(row["timeStamp"]) for row in rows]
    sent = [row for row in rows if row["from"] == wallet]
    line("rows", "", len(rows))
    line("first", rows[0]["hash"], times[0])
    line("last", rows[-1]["hash"], times[-1])
    for place, row in enumerate(rows):
        if place % 10 == 0:
            line("row", row["hash"], place)
    parties = collections.Counter((row["to"] if row["from"] == wallet or row["to"] != wallet else row["from"])
                                  for row in rows)
    parties.pop("", None)
    line("parties", "", len(parties))
    for address, count in sorted(parties.items(), key=lambda item: (-item[1], item[0]))[:12]:
        line("party", address, count)
        line("name", ENTRY.get(address, {}).get("name", ""), count)
    contracts = collections.Counter(row["to"] if row["to"] in SCOPE else row["from"] for row in rows
                                    if row["to"] in SCOPE or row["from"] in SCOPE)
    for address, count in sorted(contracts.items()):
        line("contract", ENTRY[address]["name"], count)
    actions = collections.Counter()
    for row in sent:
        if row["to"] in SCOPE and row["isError"] != "1" and row["txreceipt_status"] != "0":
            name = row["functionName"].split("(")[0]
            actions[DONE.get(name) if name else "Deposit" if int(row["value"]) else "Other"] += 1
    for kind, count in sorted(actions.items()):
        line("action", kind, count)
    failed = sum(row["isError"] == "1" or row["txreceipt_status"] == "0" for row in rows)
    days = collections.Counter(datetime.datetime.utcfromtimestamp(time).date() for time in times)
    functions = collections.Counter(row["functionName"] or row["methodId"] or row["input"][:10] for row in rows)
    values = [int(row["value"]) for row in rows]
    for feature, count in (
            ("total_transactions", len(rows)), ("sent_transactions", len(sent)),
            ("received_transactions", sum(row["to"] == wallet for row in rows)),
            ("total_value_sent", sum(int(row["value"]) > 0 for row in sent)),
            ("max_transaction_value", values.count(max(values))),
            ("zero_value_ratio", values.count(0)), ("error_rate", failed), ("success_rate", len(rows) - failed),
            ("max_daily_transactions", max(days.values())), ("burst_share", busiest(times)),
            ("dominant_function_ratio", max(functions.values())),
            ("contract_complexity", len(rows) - max(functions.values())),
            ("top_recipient_share", max(collections.Counter(row["to"] for row in sent).values()))):
        line("behind", feature, count)


path = pathlib.Path(sys.argv[1])
owner = re.search("0x[0-9a-f]{40}", path.name).group()
with open(path, newline="") as file:
    read = list(csv.DictReader(file))
kept = {(row["hash"], row["transactionIndex"]): row for row in reversed(read)}.values()
kept = sorted(kept, key=lambda row: (int(row["timeStamp"]), int(row["blockNumber"]), int(row["transactionIndex"])))
output = csv.writer(sys.stdout, lineterminator="\n")
output.writerow(["scope", "what", "key", "count"])
output.writerow(["all", "read", "", len(read)])
output.writerow(["all", "duplicates", "", len(read) - len(kept)])
compound = [row for row in kept if row["to"] in SCOPE or row["from"] in SCOPE]
output.writerow(["compound", "out of scope", "", len(kept) - len(compound)])
report("all", kept, owner, output)
report("compound", compound, owner, output)
