"""Invented drawings as cairo draws them in the way of the bitmaps of Quick, Draw!, for the test of `rasterise`.

The recipe is Google's (https://github.com/googlecreativelab/quickdraw-dataset/issues/19#issuecomment-402247262), its
padding that of a line of 16 units whatever the width. Run with a Python that has NumPy and pycairo, on cairo 1.16:
python3 test/golden/bitmaps.py > test/golden/bitmaps.json
"""

import base64
import json

import cairo
import numpy as np

side, units, padding = 28, 256, 48


def bitmap(drawing, line_width):
    """The grey levels of a drawing, each stroke painted by itself: [28 × 28], base64."""
    surface = cairo.ImageSurface(cairo.FORMAT_ARGB32, side, side)
    context = cairo.Context(surface)
    context.set_antialias(cairo.ANTIALIAS_BEST)
    context.set_line_cap(cairo.LINE_CAP_ROUND)
    context.set_line_join(cairo.LINE_JOIN_ROUND)
    context.set_line_width(line_width)
    scale = side / (units + padding)
    context.scale(scale, scale)
    context.translate(padding / 2, padding / 2)
    context.set_source_rgb(0, 0, 0)
    context.paint()
    context.set_source_rgb(1, 1, 1)
    right, bottom = (max(max(stroke[axis]) for stroke in drawing) for axis in (0, 1))
    for xs, ys in drawing:
        for x, y in zip([xs[0], *xs], [ys[0], *ys]):
            context.line_to(x + (units - right) / 2, y + (units - bottom) / 2)
        context.stroke()
    surface.flush()
    return base64.b64encode(bytes(surface.get_data()[::4])).decode()


rng = np.random.default_rng(5)


def walk(points, step):
    """So many points within 0 … 255, each at most so far from the one before."""
    places = rng.integers(0, 256, (2, 1)) + np.cumsum(rng.integers(-step, step + 1, (2, points)), axis=1)
    return np.clip(places, 0, 255).tolist()


def between(points):
    """So many points anywhere within 0 … 255, to a thousandth."""
    return np.round(255 * rng.random((2, points)), 3).tolist()


def on_grid(points):
    """So many points of a grid of 16 × 16, on which edges often meet the same places."""
    return (17 * rng.integers(0, 16, (2, points))).tolist()


by_hand = [
    [[[0, 255], [0, 0]]],
    [[[0, 0, 255, 255, 0], [0, 200, 200, 0, 0]]],
    [[[10], [10]], [[60, 60], [90, 90]]],
    [[[0, 255], [40, 40]], [[0, 255], [44, 44]], [[0, 255], [47, 47]]],
    [[[0, 255, 0], [0, 255, 0]], [[255, 0, 255], [0, 255, 0]], [[128, 128, 128], [0, 255, 40]]],
    [[[0, 100, 200, 255], [0, 50, 100, 255]]],
    # The order of edges that meet a line in one place decides two pixels of this one.
    [
        [[51, 255, 51, 102, 102, 221, 238], [238, 85, 153, 153, 170, 170, 85]],
        [
            [238, 51, 170, 119, 170, 221, 136, 51, 221, 0, 102],
            [255, 85, 119, 85, 119, 34, 187, 170, 153, 255, 255],
        ],
        [
            [187, 204, 136, 0, 255, 170, 187, 221, 187, 153, 51, 153, 204, 0, 204, 119, 51, 34, 119, 85, 136, 17, 68],
            [34, 0, 136, 136, 170, 34, 0, 102, 255, 153, 204, 136, 170, 136, 204, 153, 255, 255, 85, 238, 51, 51, 119],
        ],
        [[102, 187, 238, 34], [136, 0, 85, 102]],
    ],
]
drawings = [
    *by_hand,
    *[[walk(points, 60) for points in lengths] for lengths in ([12], [5, 9, 2], [30, 4, 4, 7], [3] * 12)],
    *[[walk(20, 5) for _ in range(3)] for _ in range(4)],
    *[[between(8) for _ in range(2)] for _ in range(4)],
    *[[on_grid(12) for _ in range(3)] for _ in range(8)],
]
pictures = [
    *[(drawing, 16) for drawing in drawings],
    *[(drawing, width) for drawing, width in zip(drawings[-5:], (4, 8, 24, 32, 46))],
]
print(
    json.dumps(
        [
            {"drawing": drawing, "lineWidth": width, "bitmap": bitmap(drawing, width)}
            for drawing, width in pictures
        ]
    )
)
