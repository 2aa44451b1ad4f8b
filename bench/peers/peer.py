"""What a Python peer of the bench shares with the others: the workload, and the talk with the bench.

The bench starts `python <peer>.py FOLDER`, reads one line with the peer's name and whether it multiplies with a
reference BLAS, then writes a line for every epoch it wants and reads one back: milliseconds and mean loss, as JSON.
"""

import json
import os
import sys
import time

# Before the numeric libraries are imported: one thread.
for name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[name] = "1"

# What is in the names of those that are written for speed.
fast = ("openblas", "mkl", "blis", "accelerate", "atlas")

folder = sys.argv[1]
with open(os.path.join(folder, "recipe.json")) as file:
    recipe = json.load(file)


def read_bytes(name):
    with open(os.path.join(folder, name), "rb") as file:
        return file.read()


def loaded_blas():
    """The file of the BLAS that this process multiplies with; none where the system doesn't tell or there is no file."""
    try:
        with open("/proc/self/maps") as maps:
            names = {os.path.basename(line.split()[-1]) for line in maps}
    except OSError:
        return None
    # A fast one comes with a file of the reference's name, which only sends on.
    for word in (*fast, "blas"):
        for name in sorted(names):
            if word in name.lower():
                return name
    return None


def serve(library, blas, epoch):
    """The BLAS of Fortran's reference takes 15 times as long as a fast one: nobody is measured against it."""
    reference = not any(word in blas.lower() for word in fast)
    said = f"reference BLAS ({blas})" if reference else blas
    print(json.dumps({"name": f"{library} with {said}, 1 thread", "reference": reference}), flush=True)
    for _ in sys.stdin:
        started = time.perf_counter()
        loss = epoch()
        ms = 1000 * (time.perf_counter() - started)
        print(json.dumps({"ms": ms, "loss": float(loss)}), flush=True)
