"""Gives the probabilities of pictures by a network, from its card and its file of weights alone.

Run with any Python 3 that has NumPy: python3 from_card.py CARD.json WEIGHTS.safetensors PICTURES.json

PICTURES.json has a list of pictures, each a list of grey levels, 0 paper ... 255 ink, the top row first.
"""

import json
import sys

import numpy as np


def read_tensors(path):
    """Name -> numbers in the shape that the file says."""
    with open(path, "rb") as file:
        header = json.loads(file.read(int.from_bytes(file.read(8), "little")))
        numbers = np.frombuffer(file.read(), "<f4")
    header.pop("__metadata__", None)
    places = {name: [at // 4 for at in entry["data_offsets"]] for name, entry in header.items()}
    return {name: numbers[a:b].reshape(header[name]["shape"]) for name, (a, b) in places.items()}


def fnv1a(tensors):
    """The hash of the card: of each name and its numbers, in the order of the file."""
    value = 0xCBF29CE484222325
    for name, numbers in tensors.items():
        for byte in name.encode() + numbers.tobytes():
            value = ((value ^ byte) * 0x100000001B3) % 2**64
    return f"{value:016x}"


def by_axes(described, tensors, *wanted):
    """The numbers of a weight or a bias, with the axes that are wanted in that order."""
    numbers = tensors[described["tensor"]]
    assert list(numbers.shape) == described["shape"], described
    return numbers.reshape(described["sizes"]).transpose([described["axes"].index(axis) for axis in wanted])


def windows(x, layer):
    """[picture, map, i, j, row, column]: what lies under the window at each of its places."""
    under = np.lib.stride_tricks.sliding_window_view(x, layer["kernel"], axis=(2, 3))
    return under[:, :, :: layer["stride"], :: layer["stride"]]


def convolution(x, layer, tensors):
    edge = [layer["padding"]] * 2
    weight = by_axes(layer["weight"], tensors, "in", "row", "column", "out")
    bias = by_axes(layer["bias"], tensors, "out")
    under = windows(np.pad(x, [(0, 0), (0, 0), edge, edge]), layer)
    return np.einsum("nmijrc,mrco->noij", under, weight, optimize=True) + bias[:, None, None]


def dense(x, layer, tensors):
    return x @ by_axes(layer["weight"], tensors, "in", "out") + by_axes(layer["bias"], tensors, "out")


def softmax(x):
    e = np.exp(x - x.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


LAYERS = {
    "convolution": convolution,
    "dense": dense,
    "relu": lambda x, layer, tensors: np.maximum(x, 0),
    "sigmoid": lambda x, layer, tensors: 1 / (1 + np.exp(-x)),
    "tanh": lambda x, layer, tensors: np.tanh(x),
    "max-pool": lambda x, layer, tensors: windows(x, layer).max(axis=(4, 5)),
    "sum-pool": lambda x, layer, tensors: windows(x, layer).sum(axis=(4, 5)) / layer["divisor"],
    "flatten": lambda x, layer, tensors: x.reshape(len(x), -1),
    "softmax": lambda x, layer, tensors: softmax(x),
}


def main(card_path, weights_path, pictures_path):
    with open(card_path, encoding="utf-8") as file:
        card = json.load(file)
    with open(pictures_path, encoding="utf-8") as file:
        levels = np.array(json.load(file), dtype=np.float64)
    tensors = read_tensors(weights_path)
    if fnv1a(tensors) != card["hash"]:
        raise SystemExit(f"weights must have the hash on their card, {card['hash']}")
    x = levels.reshape(-1, *card["picture"]["shape"]) / card["picture"]["divideBy"]
    for layer in card["layers"]:
        x = LAYERS[layer["type"]](x, layer, tensors)
        if "output" in layer:
            assert list(x.shape[1:]) == layer["output"], layer
    answers = [card["classes"][label] for label in x.argmax(axis=1)]
    result = {"hash": card["hash"], "numpy": np.__version__, "answers": answers, "probabilities": x.round(8).tolist()}
    print(json.dumps(result))


main(*sys.argv[1:])
