"""Test accuracies of the networks of systems 3 and 4 from PyTorch, on the rows that the workbook trains and tests them on.

Run with a Python that has NumPy and PyTorch, and with the real drawings:
WORKBOOK_DATA=... python3 test/golden/labs.py > test/golden/labs.json
"""

import json
import platform
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np
import torch
from torch import nn

torch.set_num_threads(1)


def network(stages, hidden, classes):
    layers, channels, side = [], 1, 28
    for stage in stages:
        size = stage["window"]["size"]
        assert stage["window"]["stride"] == 1 and stage["window"]["padding"] == 0
        layers += [nn.Conv2d(channels, stage["filters"], size), nn.ReLU()]
        channels, side = stage["filters"], side - size + 1
        if stage["pool"] > 1:
            layers.append(nn.MaxPool2d(stage["pool"]))
            side //= stage["pool"]
    layers.append(nn.Flatten())
    widths = [channels * side * side, *hidden, classes]
    for k in range(1, len(widths)):
        layers.append(nn.Linear(widths[k - 1], widths[k]))
        if k < len(widths) - 1:
            layers.append(nn.ReLU())
    model = nn.Sequential(*layers)
    for layer in model:
        if hasattr(layer, "weight"):
            nn.init.xavier_uniform_(layer.weight)
            nn.init.zeros_(layer.bias)
    return model


def accuracy_of(trial, x, y):
    torch.manual_seed(trial["seed"])
    model = network(trial["stages"], trial["hidden"], len(trial["classWeights"]))
    loss = nn.CrossEntropyLoss(weight=torch.tensor(trial["classWeights"], dtype=torch.float32))
    optimiser = torch.optim.Adam(model.parameters(), lr=trial["learningRate"], eps=trial["epsilon"])
    train, test = torch.tensor(trial["train"]), torch.tensor(trial["test"])
    for _ in range(trial["epochs"]):
        for rows in train[torch.randperm(len(train))].split(trial["batchSize"]):
            optimiser.zero_grad()
            loss(model(x[rows]), y[rows]).backward()
            optimiser.step()
    with torch.no_grad():
        return (model(x[test]).argmax(1) == y[test]).double().mean().item()


def run(folder):
    subprocess.run(["npx", "tsx", "test/golden/labs-rows.ts", folder], check=True)
    results = []
    for trial in json.loads(Path(folder, "trials.json").read_text()):
        pixels = np.fromfile(Path(folder, trial["samples"] + ".pixels"), dtype=np.uint8)
        labels = np.fromfile(Path(folder, trial["samples"] + ".labels"), dtype=np.uint8)
        x = torch.tensor(pixels.reshape(-1, 1, 28, 28).astype(np.float32) / 255)
        accuracy = accuracy_of(trial, x, torch.tensor(labels.astype(np.int64)))
        print(trial["name"], accuracy, file=sys.stderr)
        results.append(
            {
                "experiment": trial["experiment"],
                "name": trial["name"],
                "rows": {"train": len(trial["train"]), "test": len(trial["test"])},
                "testAccuracy": round(accuracy, 6),
            }
        )
    return results


with tempfile.TemporaryDirectory() as folder:
    trials = run(folder)
print(json.dumps({"versions": {"python": platform.python_version(), "torch": torch.__version__}, "trials": trials}, indent=1))
