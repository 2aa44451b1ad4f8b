"""Coverage, blur and bicubic interpolation from NumPy, for the tests of the functions that draw pictures.

Coverage is counted from many points in each pixel; the blur is a product with a matrix of weights on either side;
the interpolation a sum over all pixels with Keys' kernel. Run with a Python that has NumPy:
python3 test/golden/drawing.py > test/golden/drawing.json
"""

import json

import numpy as np

rng = np.random.default_rng(11)


def coverage(segments, radius, width, height, points=400):
    """The part of points × points places in each pixel that lie within radius of a segment."""
    x, y = np.meshgrid((np.arange(width * points) + 0.5) / points, (np.arange(height * points) + 0.5) / points)
    inside = np.zeros(x.shape, dtype=bool)
    for x0, y0, x1, y1 in segments:
        square = (x1 - x0) ** 2 + (y1 - y0) ** 2
        along = ((x - x0) * (x1 - x0) + (y - y0) * (y1 - y0)) / square if square > 0 else np.zeros(x.shape)
        along = np.clip(along, 0, 1)
        inside |= (x - x0 - along * (x1 - x0)) ** 2 + (y - y0 - along * (y1 - y0)) ** 2 <= radius**2
    return inside.reshape(height, points, width, points).mean(axis=(1, 3))


def blur(picture, sigma):
    """The picture between two banded matrices of Gaussian weights."""

    def weights(length):
        distance = np.arange(length)[:, None] - np.arange(length)[None, :]
        reach = int(np.ceil(3 * sigma))
        total = np.exp(-(np.arange(-reach, reach + 1) ** 2) / (2 * sigma**2)).sum()
        return np.where(np.abs(distance) <= reach, np.exp(-(distance**2) / (2 * sigma**2)) / total, 0)

    return weights(picture.shape[0]) @ picture @ weights(picture.shape[1])


def bicubic(picture, side, size):
    """The square of that side around the middle of the picture, at size × size."""

    def kernel(u):
        u = np.abs(u)
        near = 1.5 * u**3 - 2.5 * u**2 + 1
        far = -0.5 * u**3 + 2.5 * u**2 - 4 * u + 2
        return np.where(u <= 1, near, np.where(u < 2, far, 0))

    def weights(length):
        centres = length / 2 - side / 2 + (np.arange(size) + 0.5) * side / size
        return kernel(centres[:, None] - (np.arange(length)[None, :] + 0.5))

    return weights(picture.shape[0]) @ picture @ weights(picture.shape[1]).T


def character(drawing, line_width=3, raster_side=48, margin=4, points=20):
    """The 28 × 28 grey levels of a drawing, step by step as EMNIST was made."""
    xs, ys = (np.concatenate([np.array(stroke[axis], dtype=float) for stroke in drawing]) for axis in (0, 1))
    line = line_width * raster_side / 24
    scale = (raster_side - line) / max(np.ptp(xs), np.ptp(ys))
    side = raster_side + 2 * margin

    def place(values, all_values):
        return (np.array(values) - (all_values.min() + all_values.max()) / 2) * scale + side / 2

    lines = []
    for stroke in drawing:
        x, y = place(stroke[0], xs), place(stroke[1], ys)
        lines += [[x[k], y[k], x[k + 1], y[k + 1]] for k in range(len(x) - 1)]
    blurred = blur(coverage(lines, line / 2, side, side, points), 1.0)
    rows, columns = np.nonzero(blurred > 1 / 32)
    cropped = blurred[rows.min() : rows.max() + 1, columns.min() : columns.max() + 1]
    fitted = bicubic(cropped, max(cropped.shape) * 28 / 24, 28)
    return np.round(255 * np.clip(fitted, 0, None) / fitted.max()).astype(int)


segments = [[1.2, 1.1, 5.7, 3.4], [5.7, 3.4, 2.5, 4.6], [4.9, 0.7, 4.9, 0.7], [0.3, 4.2, 3.1, 4.2]]
letter = [[[20, 60, 100], [160, 0, 150]], [[35, 85], [100, 95]]]
picture = np.round(rng.random((7, 5)), 3)

print(
    json.dumps(
        {
            "coverage": {
                "segments": segments,
                "radius": 0.8,
                "width": 7,
                "height": 6,
                "values": np.round(coverage(segments, 0.8, 7, 6), 5).ravel().tolist(),
            },
            "picture": {"width": 5, "height": 7, "values": picture.ravel().tolist()},
            "blur": {"sigma": 1.0, "values": blur(picture, 1.0).ravel().tolist()},
            "bicubic": {"side": 8.4, "size": 6, "values": bicubic(picture, 8.4, 6).ravel().tolist()},
            "character": {"drawing": letter, "levels": character(letter).ravel().tolist()},
        }
    )
)
