"""Runs a program and prints its peak memory in MiB. usage: csv_peak.py LOG PROGRAM ARGUMENT..."""
import resource
import subprocess
import sys

with open(sys.argv[1], "w", encoding="utf-8") as log:
    subprocess.run(sys.argv[2:], stdout=log, stderr=subprocess.DEVNULL, check=True)
print(f"{resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024:.0f}")
