"""Times pandas reading a CSV in this process. usage: csv_peers.py FILE

Prints "pandas SECONDS PEAK_MIB".
"""
import resource
import sys
import time

import pandas

begin = time.perf_counter()
rows = len(pandas.read_csv(sys.argv[1]))
seconds = time.perf_counter() - begin
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
assert rows > 0
print(f"pandas {seconds:.3f} {peak:.0f}")
