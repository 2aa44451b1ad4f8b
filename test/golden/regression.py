"""Ordinary least squares with standard errors, t and R², by NumPy: through a QR decomposition, not the normal equations. The
rest of the table of each fit by statsmodels, and the tails of the F and the t distribution by SciPy.

Run with a Python that has NumPy, SciPy and statsmodels: python3 test/golden/regression.py > test/golden/regression.json
"""

import json
import platform

import numpy as np
import scipy
import statsmodels
import statsmodels.api as sm
from scipy import stats
from statsmodels.stats.stattools import durbin_watson, jarque_bera, omni_normtest

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
        "summary": summary(design, y),
    }


def summary(design, y):
    found = sm.OLS(y, design).fit()
    omnibus, omnibus_p = omni_normtest(found.resid)
    jb, jb_p, skew, kurtosis = jarque_bera(found.resid)
    numbers = {
        "observations": found.nobs,
        "modelDegrees": found.df_model,
        "residualDegrees": found.df_resid,
        "adjustedRSquared": found.rsquared_adj,
        "f": found.fvalue,
        "fProbability": found.f_pvalue,
        "logLikelihood": found.llf,
        "aic": found.aic,
        "bic": found.bic,
        "skew": skew,
        "kurtosis": kurtosis,
        "omnibus": omnibus,
        "omnibusProbability": omnibus_p,
        "jarqueBera": jb,
        "jarqueBeraProbability": jb_p,
        "durbinWatson": durbin_watson(found.resid),
        "conditionNumber": found.condition_number,
    }
    return {"numbers": {name: float(value) for name, value in numbers.items()}, "intervals": found.conf_int().tolist()}


def grid():
    """Accuracy in points over categories and thousands of rows, as in the fifth hypothesis."""
    x = np.array([[c, r] for c in range(3, 11) for r in (7.0, 10.0, 13.0, 16.0, 20.0)])
    y = 88 - 1.88 * x[:, 0] + 1.6 * x[:, 1] / 10 + rng.normal(0, 1.5, len(x))
    return fit(x, np.round(y, 2))


def random_design(rows, columns):
    x = np.round(rng.normal(0, 2, (rows, columns)), 3)
    y = np.round(x @ rng.normal(0, 1, columns) + rng.normal(0, 1, rows), 3)
    return fit(x, y)


def rows_of_a_category():
    """The same in rows, as the project fitted it: a column a thousand times as large as the others."""
    x = np.array([[c, r] for c in range(3, 10) for r in range(200, 1500, 100)], dtype=float)
    y = 1.03 - 0.0188 * x[:, 0] + 1.6e-5 * x[:, 1] - rng.exponential(0.008, len(x))
    return fit(x, np.round(y, 5))


def tails():
    """[f, degrees between, degrees within, P(F > f)] and [outside, degrees, t with P(|T| > t) = outside]"""
    f = [(944.6, 2, 88), (3.1, 2, 88), (0.2, 5, 7), (1.0, 1, 1), (40.0, 3, 120), (0.01, 4, 30), (7.5, 1, 9)]
    t = [(0.05, 88), (0.05, 3), (0.01, 1), (0.5, 12), (0.001, 200)]
    return {
        "f": [[*case, float(stats.f.sf(*case))] for case in f],
        "t": [[*case, float(stats.t.isf(case[0] / 2, case[1]))] for case in t],
    }


cases = [grid(), random_design(12, 1), random_design(50, 4), rows_of_a_category()]
made = {
    "by": "test/golden/regression.py",
    "python": platform.python_version(),
    "numpy": np.__version__,
    "scipy": scipy.__version__,
    "statsmodels": statsmodels.__version__,
}
print(json.dumps({"made": made, "cases": cases, "tails": tails()}))
