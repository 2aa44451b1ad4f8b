"""Convolutions, pooling and a small convolutional network from PyTorch, for the tests of the kernels and the network.

Run with a Python that has NumPy and PyTorch: python3 test/golden/convolution.py > test/golden/convolution.json
"""

import json
import platform

import numpy as np
import torch
import torch.nn.functional as F

torch.set_default_dtype(torch.float64)
rng = np.random.default_rng(21)

# batch, channels, height, width, outputs, size, stride, padding
WINDOWS = [
    [2, 1, 5, 5, 2, 3, 1, 0],
    [3, 2, 4, 6, 3, 3, 1, 1],
    [2, 3, 7, 5, 2, 2, 1, 0],
    [1, 2, 7, 7, 2, 3, 2, 1],
    [2, 1, 6, 8, 1, 5, 3, 2],
]
SIDE, STAGES, HIDDEN, LABELS = 8, [3, 2], 5, [0, 2, 1]


def numbers(*shape):
    return np.round(rng.normal(size=shape), 3)


def rows_of(weight):
    """[outputs x channels x k x k] as the workbook keeps it: a row for each channel and place, a column for each output."""
    return weight.reshape(weight.shape[0], -1).T.ravel().tolist()


def convolution_case(batch, channels, height, width, outputs, size, stride, padding):
    x = torch.tensor(numbers(batch, channels, height, width), requires_grad=True)
    w = torch.tensor(numbers(outputs, channels, size, size), requires_grad=True)
    b = torch.tensor(numbers(outputs), requires_grad=True)
    y = F.conv2d(x, w, b, stride=stride, padding=padding)
    dy = torch.tensor(numbers(*y.shape))
    y.backward(dy)
    return {
        "batch": batch,
        "shape": {"channels": channels, "height": height, "width": width},
        "outputs": outputs,
        "window": {"size": size, "stride": stride, "padding": padding},
        "x": x.detach().numpy().ravel().tolist(),
        "w": rows_of(w.detach().numpy()),
        "b": b.tolist(),
        "y": y.detach().numpy().ravel().tolist(),
        "dy": dy.numpy().ravel().tolist(),
        "dx": x.grad.numpy().ravel().tolist(),
        "dw": rows_of(w.grad.numpy()),
        "db": b.grad.tolist(),
    }


def pool_case(batch, channels, height, width, size):
    x = torch.tensor(numbers(batch, channels, height, width), requires_grad=True)
    y = F.max_pool2d(x, size)
    dy = torch.tensor(numbers(*y.shape))
    y.backward(dy)
    return {
        "batch": batch,
        "shape": {"channels": channels, "height": height, "width": width},
        "size": size,
        "x": x.detach().numpy().ravel().tolist(),
        "y": y.detach().numpy().ravel().tolist(),
        "dy": dy.numpy().ravel().tolist(),
        "dx": x.grad.numpy().ravel().tolist(),
    }


def sum_pool_case(batch, channels, height, width, size, divisor):
    x = torch.tensor(numbers(batch, channels, height, width), requires_grad=True)
    y = F.avg_pool2d(x, size, divisor_override=divisor)
    dy = torch.tensor(numbers(*y.shape))
    y.backward(dy)
    return {
        "batch": batch,
        "shape": {"channels": channels, "height": height, "width": width},
        "size": size,
        "divisor": divisor,
        "x": x.detach().numpy().ravel().tolist(),
        "y": y.detach().numpy().ravel().tolist(),
        "dy": dy.numpy().ravel().tolist(),
        "dx": x.grad.numpy().ravel().tolist(),
    }


def network_case():
    """3 filters of 3 x 3 that keep the size, pooled; 2 of 2 x 2 without paper; dense 5; 3 classes. ReLU, cross-entropy."""
    x = torch.tensor(numbers(len(LABELS), SIDE * SIDE), requires_grad=True)
    convs = [numbers(3, 1, 3, 3), numbers(3), numbers(2, 3, 2, 2), numbers(2)]
    after = 2 * 3 * 3
    denses = [numbers(after, HIDDEN), numbers(HIDDEN), numbers(HIDDEN, 3), numbers(3)]
    p = [torch.tensor(n, requires_grad=True) for n in convs + denses]
    y = F.max_pool2d(torch.relu(F.conv2d(x.reshape(-1, 1, SIDE, SIDE), p[0], p[1], padding=1)), 2)
    y = torch.relu(F.conv2d(y, p[2], p[3])).flatten(1)
    z = torch.relu(y @ p[4] + p[5]) @ p[6] + p[7]
    value = F.cross_entropy(z, torch.tensor(LABELS))
    value.backward()

    def kept(k, array):
        return rows_of(array) if k in (0, 2) else array.ravel().tolist()

    return {
        "convolutions": "3x3sp2-2x2",
        "inputs": SIDE * SIDE,
        "hidden": [HIDDEN],
        "labels": LABELS,
        "x": x.detach().numpy().tolist(),
        "parameters": [kept(k, t.detach().numpy()) for k, t in enumerate(p)],
        "z": z.detach().numpy().tolist(),
        "value": value.item(),
        "gradients": [kept(k, t.grad.numpy()) for k, t in enumerate(p)],
        "dx": x.grad.numpy().tolist(),
    }


def main():
    result = {
        "made": {
            "by": "test/golden/convolution.py",
            "python": platform.python_version(),
            "numpy": np.__version__,
            "torch": torch.__version__,
        },
        "convolutions": [convolution_case(*window) for window in WINDOWS],
        "pools": [pool_case(2, 2, 4, 6, 2), pool_case(1, 3, 7, 5, 2), pool_case(2, 1, 7, 7, 3)],
        "network": network_case(),
        # Averages, whose divisor is the size squared, and sums.
        "sumPools": [
            sum_pool_case(2, 2, 4, 6, 2, 4),
            sum_pool_case(1, 3, 7, 5, 3, 9),
            sum_pool_case(2, 2, 5, 7, 2, 1),
        ],
    }
    print(json.dumps(result, indent=1))


main()
