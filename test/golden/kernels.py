"""Products of a linear layer from NumPy, for the tests of the kernels.

Run with a Python that has NumPy: python3 test/golden/kernels.py > test/golden/kernels.json
"""

import json
import platform

import numpy as np

rng = np.random.default_rng(3)


def case(batch, inputs, outputs):
    x = np.round(rng.normal(size=(batch, inputs)), 3)
    x[rng.random(x.shape) < 0.5] = 0  # paper
    w = np.round(rng.normal(size=(inputs, outputs)), 3)
    b = np.round(rng.normal(size=(1, outputs)), 3)
    dy = np.round(rng.normal(size=(batch, outputs)), 3)
    results = {
        "affine": x @ w + b,
        "weightGradient": x.T @ dy,
        "biasGradient": dy.sum(axis=0, keepdims=True),
        "inputGradient": dy @ w.T,
        "penaltyGradient": 0.01 * np.sign(w) + 2 * 0.03 * w,
        "relu": np.maximum(x, 0),
        "multiply": dy * (x @ w),
    }
    return {k: v.tolist() for k, v in {"x": x, "w": w, "b": b, "dy": dy, **results}.items()}


print(
    json.dumps(
        {
            "made": {
                "by": "test/golden/kernels.py",
                "python": platform.python_version(),
                "numpy": np.__version__,
            },
            "cases": [case(1, 1, 1), case(5, 7, 4), case(3, 16, 47)],
        }
    )
)
