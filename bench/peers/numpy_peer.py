"""NumPy on one thread: forward pass, loss, gradients and Adam, in place where that saves time."""

from peer import loaded_blas, read_bytes, recipe, serve  # isort: skip  (sets the number of threads)

import numpy as np

f = np.float32
sizes, batch = recipe["sizes"], recipe["batch"]
eta, beta1, beta2, epsilon = (f(recipe[k]) for k in ("eta", "beta1", "beta2", "epsilon"))
pictures = np.frombuffer(read_bytes("pixels.bin"), np.uint8).reshape(-1, sizes[0]).astype(f) / f(255)
labels = np.frombuffer(read_bytes("labels.bin"), np.uint8)
random = np.random.default_rng(1)

weights = [
    random.uniform(-1, 1, (n, k)).astype(f) * f(np.sqrt(6 / (n + k))) for n, k in zip(sizes, sizes[1:])
]
biases = [np.zeros(k, f) for k in sizes[1:]]
parameters = weights + biases
m = [np.zeros_like(p) for p in parameters]
v = [np.zeros_like(p) for p in parameters]
room = [(np.empty_like(p), np.empty_like(p)) for p in parameters]
step = 0


def gradients(x, y):
    """Loss and the gradient of every parameter, weights first."""
    activations = [x]
    for k, (w, b) in enumerate(zip(weights, biases)):
        z = activations[-1] @ w
        z += b
        if k < len(weights) - 1:
            np.maximum(z, 0, out=z)
        activations.append(z)
    p = activations.pop()
    p -= p.max(axis=1, keepdims=True)
    np.exp(p, out=p)
    p /= p.sum(axis=1, keepdims=True)
    rows = np.arange(len(y))
    loss = -np.log(p[rows, y]).mean()
    p[rows, y] -= 1
    p /= f(len(y))
    dw, db, dz = [], [], p
    for k in reversed(range(len(weights))):
        dw.append(activations[k].T @ dz)
        db.append(dz.sum(axis=0))
        if k > 0:
            dz = dz @ weights[k].T
            dz *= activations[k] > 0
    return loss, dw[::-1] + db[::-1]


def adam(grads):
    global step
    step += 1
    correction1 = f(1 / (1 - float(beta1) ** step))
    correction2 = f(1 / (1 - float(beta2) ** step))
    for p, g, mp, vp, (above, below) in zip(parameters, grads, m, v, room):
        mp *= beta1
        np.multiply(g, 1 - beta1, out=above)
        mp += above
        vp *= beta2
        np.multiply(g, g, out=below)
        below *= 1 - beta2
        vp += below
        np.multiply(vp, correction2, out=below)
        np.sqrt(below, out=below)
        below += epsilon
        np.multiply(mp, eta * correction1, out=above)
        above /= below
        p -= above


def epoch():
    order = random.permutation(len(labels))
    losses = []
    for start in range(0, len(order), batch):
        rows = order[start : start + batch]
        loss, grads = gradients(pictures[rows], labels[rows])
        adam(grads)
        losses.append(loss)
    return np.mean(losses)


def blas():
    """What NumPy multiplies with: as its build says, or by the file where that is older than such answers."""
    try:
        found = np.show_config(mode="dicts")["Build Dependencies"]["blas"]
        said = f"{found['name']} {found['version']}"
    except TypeError:
        said = "blas"
    return (loaded_blas() or "unknown BLAS") if said.startswith("blas") else said


serve(f"NumPy {np.__version__}", blas(), epoch)
