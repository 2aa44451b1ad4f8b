"""Products of a linear layer from NumPy, for the tests of the kernels.

Run with a Python that has NumPy: python3 test/golden/kernels.py > test/golden/kernels.json
"""

import json
import platform

import numpy as np

rng = np.random.default_rng(3)


def in_order(terms):
    """The sum of float32 numbers from first to last, rounded after each addition."""
    total = np.float32(0)
    for term in terms:
        total = np.float32(total + term)
    return total


def product_in_order(a, b):
    """a times b in float32: every product rounded, then every sum."""
    return np.array([[in_order(row * column) for column in b.T] for row in a], dtype=np.float32)


def single(x, w, b, dy):
    """The same products in float32, one rounding an operation, in the order that the kernels document."""
    x, w, b, dy = (a.astype(np.float32) for a in (x, w, b, dy))
    return {
        "affine": product_in_order(x, w) + b,
        "weightGradient": product_in_order(x.T, dy),
        "biasGradient": np.array([[in_order(column) for column in dy.T]], dtype=np.float32),
        "inputGradient": product_in_order(dy, w.T),
        "penaltyGradient": np.float32(0.06) * w + np.float32(0.01) * np.sign(w),
        "relu": np.maximum(x, np.float32(0)),
        "multiply": dy * product_in_order(x, w),
    }


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
    given = {"x": x, "w": w, "b": b, "dy": dy}
    return {
        "given": {name: value.tolist() for name, value in given.items()},
        "float64": {name: value.tolist() for name, value in results.items()},
        "float32": {name: value.astype(np.float64).tolist() for name, value in single(**given).items()},
    }


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
