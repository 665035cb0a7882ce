#!/usr/bin/python3
"""Writes compound.json, one contract a line, from a folder with contracts.json and
bulker-actions.json (facts gathered from compound-finance/compound-config and
compound-finance/comet): make_registry.py FOLDER"""
import json
import pathlib
import sys

source = pathlib.Path(sys.argv[1])
contracts = json.loads((source / "contracts.json").read_text())
wrapped = json.loads((source / "bulker-actions.json").read_text())["wrapped_native"]


def line(entry):
    kept = {key: entry[key] for key in ("chain_id", "address", "name", "protocol", "role")}
    for key in ("market_kind", "base_token"):
        if entry.get(key):
            kept[key] = entry[key]
    return json.dumps(kept)


text = '{"format": "walletloupe-contracts", "version": 1,\n "contracts": [\n  '
text += ",\n  ".join(line(entry) for entry in contracts)
text += '\n ],\n "wrapped_native": [\n  '
text += ",\n  ".join(json.dumps({"chain_id": int(chain), "address": token["address"]})
                     for chain, token in wrapped.items())
text += "\n ]\n}\n"
(pathlib.Path(__file__).parent / "compound.json").write_text(text)
