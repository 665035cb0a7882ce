#!/usr/bin/env python3
"""One made-up table of wallets in every container, by other programs than the one under test.

Needs python3-openpyxl and the program zstd of Debian. `make_parquet.mjs` beside it makes the Parquet files of
wallets.csv. Run in this folder: python3 make_fixtures.py && node make_parquet.mjs
"""
import csv
import datetime
import gzip
import io
import json
import random
import subprocess
import zipfile

import openpyxl

ROWS = 60


def rows():
    draw = random.Random(7)
    for i in range(ROWS):
        yield {
            "wallet": "0x%040x" % draw.getrandbits(160),
            # openpyxl writes 16 digits, so that no number has more.
            "balance": float("%.15g" % draw.choice([0.1, 1240.25, 1e-7 * (i + 1),
                                                    draw.random() * 10 ** draw.randint(-3, 12)])),
            "tx_count": draw.choice([0, 7, 902, 10**i % 9007199254740991]),
            "active_days": None if i % 7 == 3 else draw.randint(1, 400),
            "is_contract": i % 3 == 0,
            "label": draw.choice(["plain", "with, comma", 'with "quotes"', "Grüße 漢字", "", "=1+1"]),
        }


def text_of(value):
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return repr(value) if isinstance(value, float) else str(value)


def csv_text(table):
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(table[0].keys())
    for row in table:
        writer.writerow([text_of(value) for value in row.values()])
    return out.getvalue()


def zipped(name, entries, method=zipfile.ZIP_DEFLATED):
    with zipfile.ZipFile(name, "w", method) as archive:
        for entry, data in entries.items():
            archive.writestr(zipfile.ZipInfo(entry, (2024, 1, 2, 3, 4, 6)), data, method)


def workbook(table):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Wallets"
    sheet.append(list(table[0].keys()))
    for row in table:
        # A text that begins with = would become a formula.
        sheet.append([None if value == "" else value for value in row.values()])
    for line in sheet.iter_rows():
        for cell in line:
            if cell.data_type == "f":
                cell.data_type = "s"
    other = book.create_sheet("Dates and gaps")
    other["B2"] = "wallet"
    other["C2"] = "seen"
    other["D2"] = "day"
    other["E2"] = "flag"
    other["F2"] = "sum"
    other["B4"] = "0x1"
    other["C4"] = datetime.datetime(2022, 4, 15, 5, 20, 0)
    other["D4"] = datetime.date(1999, 12, 31)
    other["E4"] = True
    other["F4"] = "=1+1"
    other["B9"] = "0x2"
    other["C9"] = 44666.5
    other["C9"].number_format = "0.00"
    other["D9"] = 0.25
    other["D9"].number_format = "0%"
    other["E9"] = "line\nbreak"
    hidden = book.create_sheet("Hidden", 0)
    hidden.sheet_state = "hidden"
    book.active = 1
    book.save("wallets.xlsx")


def main():
    table = list(rows())
    plain = csv_text(table).encode()
    with open("wallets.csv", "wb") as file:
        file.write(plain)
    half = plain.index(b"\n", len(plain) // 2) + 1
    with open("wallets.csv.gz", "wb") as file:
        file.write(gzip.compress(plain, mtime=0))
    with open("members.csv.gz", "wb") as file:
        file.write(gzip.compress(plain[:half], mtime=0) + gzip.compress(plain[half:], mtime=0) + bytes(512))
    for name, parts in {"wallets.csv.zst": [plain], "frames.csv.zst": [plain[:half], plain[half:]]}.items():
        with open(name, "wb") as file:
            for part in parts:
                file.write(subprocess.run(["zstd", "-q", "-c"], input=part, capture_output=True, check=True).stdout)
    zipped("wallets.zip", {"export/": b"", "export/wallets.csv": plain, "export/readme.txt": b"Made up.",
                           "__MACOSX/export/._wallets.csv": b"x"})
    zipped("stored.zip", {"wallets.csv": plain}, zipfile.ZIP_STORED)
    zipped("two.zip", {"a.csv": plain, "b.csv": plain})
    zipped("json.zip", {"wallets.json": json.dumps(table)})
    with open("wallets.json", "w") as file:
        json.dump(table, file, indent=1)
    with open("wallets.jsonl", "w") as file:
        for row in table:
            # Where nothing is known, no key.
            file.write(json.dumps({key: value for key, value in row.items() if value is not None}) + "\n")
    with open("reply.json", "w") as file:
        json.dump({"status": "1", "message": "OK", "result": table}, file, ensure_ascii=False)
    workbook(table)


main()
