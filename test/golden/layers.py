"""Outputs and gradients of small networks from PyTorch, for the tests of layers, losses, penalties and training.

Run with a Python that has NumPy and PyTorch: python3 test/golden/layers.py > test/golden/layers.json
"""

import json
import platform

import numpy as np
import torch

torch.set_default_dtype(torch.float64)
rng = np.random.default_rng(20)

ACTIVATIONS = {"relu": torch.relu, "sigmoid": torch.sigmoid, "tanh": torch.tanh}
WIDTHS = [6, 5, 4, 3]
LABELS = [0, 2, 1, 1, 0, 2, 2]
CLASS_WEIGHTS = [1.0, 0.5, 3.0]


def numbers(*shape):
    return np.round(rng.normal(size=shape), 3)


def cross_entropy(z, labels, weights):
    """PyTorch's own, which also divides the weighted sum by the sum of the weights."""
    return torch.nn.functional.cross_entropy(z, labels, weight=weights)


def squared_error(z, labels, weights):
    """Weighted mean of half the squared distance from softmax(z) to the one-hot label."""
    distance = torch.softmax(z, 1) - torch.nn.functional.one_hot(labels, z.shape[1])
    each = 0.5 * (distance**2).sum(1)
    weight = torch.ones(len(labels)) if weights is None else weights[labels]
    return (weight * each).sum() / weight.sum()


LOSSES = {"cross-entropy": cross_entropy, "squared-error": squared_error}


def fresh(parameters):
    return [torch.tensor(p, requires_grad=True) for p in parameters]


def forward(x, parameters, activation):
    y = x
    for k in range(0, len(parameters), 2):
        y = y @ parameters[k] + parameters[k + 1]
        if k + 2 < len(parameters):
            y = ACTIVATIONS[activation](y)
    return y


def flat(tensors):
    return [t.detach().numpy().ravel().tolist() for t in tensors]


def gradient_case(x, labels, start, activation, loss, weights):
    x = torch.tensor(x, requires_grad=True)
    parameters = fresh(start)
    z = forward(x, parameters, activation)
    value = LOSSES[loss](z, torch.tensor(labels), None if weights is None else torch.tensor(weights))
    value.backward()
    return {
        "activation": activation,
        "loss": loss,
        "classWeights": weights,
        "z": z.detach().numpy().tolist(),
        "value": value.item(),
        "dx": x.grad.numpy().tolist(),
        "gradients": flat([p.grad for p in parameters]),
    }


def training_case(pictures, labels, start, steps, eta, decay, l1, l2):
    """Full batches with Adam, eta/(1 + decay t), and l1 sum|w| + l2 sum w^2 on weights and biases."""
    x = torch.tensor(pictures / 255.0)
    parameters = fresh(start)
    optimiser = torch.optim.Adam(parameters, lr=eta, eps=1e-7)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda t: 1 / (1 + decay * t))
    losses, penalties = [], []
    for _ in range(steps):
        optimiser.zero_grad()
        loss = cross_entropy(forward(x, parameters, "tanh"), torch.tensor(labels), None)
        penalty = sum(l1 * p.abs().sum() + l2 * (p**2).sum() for p in parameters)
        (loss + penalty).backward()
        optimiser.step()
        schedule.step()
        losses.append(loss.item())
        penalties.append(penalty.item())
    return {
        "pictures": pictures.ravel().tolist(),
        "steps": steps,
        "learningRate": eta,
        "decay": decay,
        "l1": l1,
        "l2": l2,
        "losses": losses,
        "penalties": penalties,
        "parameters": flat(parameters),
    }


def main():
    x = numbers(len(LABELS), WIDTHS[0])
    start = []
    for inputs, outputs in zip(WIDTHS, WIDTHS[1:]):
        start += [numbers(inputs, outputs), numbers(outputs)]
    pictures = rng.integers(0, 256, size=(len(LABELS), WIDTHS[0]))
    result = {
        "made": {
            "by": "test/golden/layers.py",
            "python": platform.python_version(),
            "numpy": np.__version__,
            "torch": torch.__version__,
        },
        "widths": WIDTHS,
        "labels": LABELS,
        "x": x.tolist(),
        "parameters": [p.ravel().tolist() for p in start],
        "cases": [
            gradient_case(x, LABELS, start, activation, loss, weights)
            for activation in ACTIVATIONS
            for loss in LOSSES
            for weights in (None, CLASS_WEIGHTS)
        ],
        "training": training_case(pictures, LABELS, start, 25, 0.01, 0.02, 0.001, 0.003),
    }
    print(json.dumps(result, indent=1))


main()
