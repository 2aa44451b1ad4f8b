"""What a Python peer of the bench shares with the others: the workload, and the talk with the bench.

The bench starts `python <peer>.py FOLDER`, reads one line with the peer's name, then writes a line for every
epoch it wants and reads one back: milliseconds and mean loss, as JSON.
"""

import json
import os
import sys
import time

# Before the numeric libraries are imported: one thread.
for name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[name] = "1"

folder = sys.argv[1]
with open(os.path.join(folder, "recipe.json")) as file:
    recipe = json.load(file)


def read_bytes(name):
    with open(os.path.join(folder, name), "rb") as file:
        return file.read()


def serve(name, epoch):
    print(json.dumps({"name": name}), flush=True)
    for _ in sys.stdin:
        started = time.perf_counter()
        loss = epoch()
        ms = 1000 * (time.perf_counter() - started)
        print(json.dumps({"ms": ms, "loss": float(loss)}), flush=True)
