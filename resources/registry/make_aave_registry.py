#!/usr/bin/python3
"""Writes aave.json, one entry a line, from a folder with contracts.json and tokens.json (facts
gathered from bgd-labs/aave-address-book): make_aave_registry.py FOLDER. Only entries that two
independent sources agree on are kept."""
import json
import pathlib
import sys

source = pathlib.Path(sys.argv[1])
roles = {"pool": "market", "wrapped_token_gateway": "helper", "pool_addresses_provider": "configurator",
         "l2_encoder": "configurator"}


def confirmed(name):
    return [entry for entry in json.loads((source / name).read_text()) if entry["confirmed"]]


def contract(entry):
    kept = {"chain_id": entry["chain_id"], "address": entry["address_lower"], "name": entry["name"],
            "protocol": entry["protocol"], "role": roles[entry["role"]]}
    if entry["role"] == "pool":
        kept["market_kind"] = "pool"
    return kept


contracts, tokens = confirmed("contracts.json"), confirmed("tokens.json")
pools = {(c["chain_id"], c["market"]): c["address_lower"] for c in contracts if c["role"] == "pool"}
reserves = [{"chain_id": token["chain_id"], "market": pools[token["chain_id"], use["market"]],
             "id": use["reserve_id"], "address": token["address_lower"]}
            for token in tokens for use in token.get("aave_v3", [])]
reserves.sort(key=lambda r: (r["chain_id"], r["market"], r["id"]))
symbols = {c["chain_id"]: c["wrapped_symbol"].split("/")[-1] for c in contracts if "wrapped_symbol" in c}
wrapped = [{"chain_id": token["chain_id"], "address": token["address_lower"]} for token in tokens
           if symbols.get(token["chain_id"]) == token["symbol"]]
lists = {"contracts": [contract(c) for c in contracts], "reserves": reserves, "wrapped_native": wrapped}
text = '{"format": "walletloupe-contracts", "version": 1'
for name, entries in lists.items():
    text += f',\n "{name}": [\n  ' + ",\n  ".join(map(json.dumps, entries)) + "\n ]"
(pathlib.Path(__file__).parent / "aave.json").write_text(text + "\n}\n")
