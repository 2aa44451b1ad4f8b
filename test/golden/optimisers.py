"""Steps of every optimiser and schedule from PyTorch where it follows the same formula, else from NumPy.

Run with a Python that has NumPy and PyTorch: python3 test/golden/optimisers.py > test/golden/optimisers.json
"""

import json
import platform

import numpy as np
import torch

STEPS = 25
rng = np.random.default_rng(7)
start = np.round(rng.normal(size=6), 3)
gradients = np.round(rng.normal(size=(STEPS, 6)), 3)
gradients[:, 5] = 0  # a weight that never gets a gradient


def by_torch(make):
    w = torch.tensor(start, dtype=torch.float64, requires_grad=True)
    optimiser = make([w])
    path = []
    for g in gradients:
        w.grad = torch.tensor(g, dtype=torch.float64)
        optimiser.step()
        path.append(w.detach().numpy().tolist())
    return path


def adagrad(eta, epsilon=1e-7, accumulator=0.1):
    """Keras 3: the root is taken of the accumulator plus epsilon."""
    w, s, path = start.copy(), np.full(6, accumulator), []
    for g in gradients:
        s = s + np.square(g)
        w = w - eta * g * np.power(s + epsilon, -0.5)
        path.append(w.tolist())
    return path


def rmsprop(eta, rho=0.9, epsilon=1e-7):
    """Keras 3: the root is taken of the average plus epsilon."""
    w, v, path = start.copy(), np.zeros(6), []
    for g in gradients:
        v = rho * v + (1 - rho) * np.square(g)
        w = w - eta * g * np.power(v + epsilon, -0.5)
        path.append(w.tolist())
    return path


def ftrl(eta, beta, l1, l2, accumulator=0.1):
    """Algorithm 1 of McMahan et al. 2013, with Keras's 2·l2 and initial accumulator."""
    w, z, n, path = start.copy(), np.zeros(6), np.full(6, accumulator), []
    for g in gradients:
        for i in range(6):
            sigma = ((n[i] + g[i] ** 2) ** 0.5 - n[i] ** 0.5) / eta
            z[i] += g[i] - sigma * w[i]
            n[i] += g[i] ** 2
            if abs(z[i]) <= l1:
                w[i] = 0.0
            else:
                w[i] = -(z[i] - np.sign(z[i]) * l1) / ((beta + n[i] ** 0.5) / eta + 2 * l2)
        path.append(w.tolist())
    return path


def schedule(make):
    w = torch.zeros(1, requires_grad=True)
    optimiser = torch.optim.SGD([w], lr=0.1)
    scheduler = make(optimiser)
    rates = []
    for _ in range(STEPS):
        rates.append(optimiser.param_groups[0]["lr"])
        optimiser.step()
        scheduler.step()
    return rates


sched = torch.optim.lr_scheduler
result = {
    "made": {
        "by": "test/golden/optimisers.py",
        "python": platform.python_version(),
        "numpy": np.__version__,
        "torch": torch.__version__,
    },
    "start": start.tolist(),
    "gradients": gradients.tolist(),
    "paths": {
        "sgd": by_torch(lambda p: torch.optim.SGD(p, lr=0.05)),
        "momentum": by_torch(lambda p: torch.optim.SGD(p, lr=0.05, momentum=0.9)),
        "nesterov": by_torch(lambda p: torch.optim.SGD(p, lr=0.05, momentum=0.9, nesterov=True)),
        "adagrad": adagrad(0.05),
        "rmsprop": rmsprop(0.05),
        "adadelta": by_torch(lambda p: torch.optim.Adadelta(p, lr=0.5, rho=0.95, eps=1e-7)),
        "adam": by_torch(lambda p: torch.optim.Adam(p, lr=0.05, betas=(0.9, 0.999), eps=1e-7)),
        "adamw": by_torch(
            lambda p: torch.optim.AdamW(p, lr=0.05, betas=(0.9, 0.999), eps=1e-7, weight_decay=0.1)
        ),
        "ftrl": ftrl(0.05, beta=0.0, l1=0.0, l2=0.0),
        "ftrl with penalties": ftrl(0.05, beta=1.0, l1=0.4, l2=0.02),
    },
    "rates": {
        "inverse-time": schedule(lambda o: sched.LambdaLR(o, lambda t: 1 / (1 + 0.1 * t))),
        "step": schedule(lambda o: sched.StepLR(o, step_size=7, gamma=0.5)),
        "exponential": schedule(lambda o: sched.ExponentialLR(o, gamma=0.5 ** (1 / 7))),
        "cosine": schedule(lambda o: sched.CosineAnnealingLR(o, T_max=24)),
    },
}
print(json.dumps(result, indent=1))
