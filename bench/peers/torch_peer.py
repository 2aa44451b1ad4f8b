"""PyTorch on one thread, with its own gradients and its own Adam."""

from peer import loaded_blas, read_bytes, recipe, serve  # isort: skip  (sets the number of threads)

import re

import torch

torch.set_num_threads(1)
torch.manual_seed(1)
sizes, batch = recipe["sizes"], recipe["batch"]
pictures = torch.frombuffer(bytearray(read_bytes("pixels.bin")), dtype=torch.uint8)
pictures = pictures.reshape(-1, sizes[0]).float() / 255
labels = torch.frombuffer(bytearray(read_bytes("labels.bin")), dtype=torch.uint8).long()

layers = []
channels, side = 1, round(sizes[0] ** 0.5)
if recipe["stages"]:
    layers.append(torch.nn.Unflatten(1, (channels, side, side)))
for stage in recipe["stages"]:
    filters, window, pool = stage["filters"], stage["window"], stage["pool"]
    convolution = torch.nn.Conv2d(channels, filters, window["size"], window["stride"], window["padding"])
    torch.nn.init.xavier_uniform_(convolution.weight)
    torch.nn.init.zeros_(convolution.bias)
    layers += [convolution, torch.nn.ReLU(), torch.nn.MaxPool2d(pool)]
    channels = filters
    side = ((side + 2 * window["padding"] - window["size"]) // window["stride"] + 1) // pool
if recipe["stages"]:
    layers.append(torch.nn.Flatten())

widths = [channels * side * side, *sizes[1:]]
for inputs, outputs in zip(widths, widths[1:]):
    linear = torch.nn.Linear(inputs, outputs)
    torch.nn.init.xavier_uniform_(linear.weight)
    torch.nn.init.zeros_(linear.bias)
    layers += [linear, torch.nn.ReLU()]
network = torch.nn.Sequential(*layers[:-1])
optimiser = torch.optim.Adam(
    network.parameters(),
    lr=recipe["eta"],
    betas=(recipe["beta1"], recipe["beta2"]),
    eps=recipe["epsilon"],
)


def epoch():
    losses = []
    for rows in torch.randperm(len(labels)).split(batch):
        optimiser.zero_grad()
        loss = torch.nn.functional.cross_entropy(network(pictures[rows]), labels[rows])
        loss.backward()
        optimiser.step()
        losses.append(loss.item())
    return sum(losses) / len(losses)


def blas():
    """What PyTorch multiplies with: as its build says, or by the file where its build leaves that to the system."""
    built = re.search(r"BLAS_INFO=(\w+)", torch.__config__.show())
    return built[1] if built and built[1] != "generic" else loaded_blas() or "unknown BLAS"


serve(f"PyTorch {torch.__version__}", blas(), epoch)
