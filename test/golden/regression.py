"""Ordinary least squares with standard errors, t and R², by NumPy: through a QR decomposition, not the normal equations.

Run with a Python that has NumPy: python3 test/golden/regression.py > test/golden/regression.json
"""

import json
import platform

import numpy as np

rng = np.random.default_rng(11)


def fit(x, y):
    design = np.column_stack([x, np.ones(len(y))])
    q, r = np.linalg.qr(design)
    beta = np.linalg.solve(r, q.T @ y)
    fitted = design @ beta
    residuals = y - fitted
    variance = residuals @ residuals / (len(y) - design.shape[1])
    inverse = np.linalg.inv(r)
    errors = np.sqrt(variance * np.sum(inverse**2, axis=1))
    return {
        "x": x.tolist(),
        "y": y.tolist(),
        "coefficients": beta.tolist(),
        "standardErrors": errors.tolist(),
        "t": (beta / errors).tolist(),
        "rSquared": float(1 - residuals @ residuals / np.sum((y - y.mean()) ** 2)),
        "residuals": residuals.tolist(),
    }


def grid():
    """Accuracy in points over categories and thousands of rows, as in the fifth hypothesis."""
    x = np.array([[c, r] for c in range(3, 11) for r in (7.0, 10.0, 13.0, 16.0, 20.0)])
    y = 88 - 1.88 * x[:, 0] + 1.6 * x[:, 1] / 10 + rng.normal(0, 1.5, len(x))
    return fit(x, np.round(y, 2))


def random_design(rows, columns):
    x = np.round(rng.normal(0, 2, (rows, columns)), 3)
    y = np.round(x @ rng.normal(0, 1, columns) + rng.normal(0, 1, rows), 3)
    return fit(x, y)


cases = [grid(), random_design(12, 1), random_design(50, 4)]
made = {"by": "test/golden/regression.py", "python": platform.python_version(), "numpy": np.__version__}
print(json.dumps({"made": made, "cases": cases}))
