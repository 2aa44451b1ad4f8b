"""Invented drawings as cairo draws them the way the bitmaps of Quick, Draw! were drawn, for the test of `rasterise`.

The recipe is Google's (https://github.com/googlecreativelab/quickdraw-dataset/issues/19). Run with a Python that has
NumPy, where libcairo is installed: python3 test/golden/bitmaps.py > test/golden/bitmaps.json
"""

import ctypes
import json

import numpy as np

cairo = ctypes.CDLL("libcairo.so.2")
pointer, number = ctypes.c_void_p, ctypes.c_double
cairo.cairo_image_surface_create.restype = pointer
cairo.cairo_create.restype = pointer
cairo.cairo_image_surface_get_data.restype = pointer

side, units, line_width, padding = 28, 256, 16, 48
argb32, antialias_best, cap_round, join_round = 0, 6, 1, 1


def bitmap(drawing):
    """The grey levels of a drawing, each stroke painted by itself, [28 × 28]."""
    surface = pointer(cairo.cairo_image_surface_create(argb32, side, side))
    context = pointer(cairo.cairo_create(surface))
    cairo.cairo_set_antialias(context, antialias_best)
    cairo.cairo_set_line_cap(context, cap_round)
    cairo.cairo_set_line_join(context, join_round)
    cairo.cairo_set_line_width(context, number(line_width))
    scale = side / (units + padding)
    cairo.cairo_scale(context, number(scale), number(scale))
    cairo.cairo_translate(context, number(padding / 2), number(padding / 2))
    cairo.cairo_set_source_rgb(context, number(1), number(1), number(1))
    right, bottom = (max(max(stroke[axis]) for stroke in drawing) for axis in (0, 1))
    for xs, ys in drawing:
        for x, y in zip([xs[0], *xs], [ys[0], *ys]):
            cairo.cairo_line_to(context, number(x + (units - right) / 2), number(y + (units - bottom) / 2))
        cairo.cairo_stroke(context)
    cairo.cairo_surface_flush(surface)
    data = ctypes.string_at(cairo.cairo_image_surface_get_data(surface), side * side * 4)
    return np.frombuffer(data, np.uint8)[::4].tolist()


rng = np.random.default_rng(5)


def stroke(points):
    """A walk of that many points within 0 … 255."""
    walk = rng.integers(0, 256, (2, 1)) + np.cumsum(rng.integers(-60, 61, (2, points)), axis=1)
    return np.clip(walk, 0, 255).tolist()


drawings = [
    [[[0, 255], [0, 0]]],
    [[[0, 0, 255, 255, 0], [0, 200, 200, 0, 0]]],
    [[[10], [10]], [[60], [90]]],
    [[[0, 255], [40, 40]], [[0, 255], [44, 44]], [[0, 255], [47, 47]]],
    *[[stroke(points) for points in lengths] for lengths in ([12], [5, 9, 2], [30, 4, 4, 7], [3] * 12)],
]
print(json.dumps([{"drawing": drawing, "bitmap": bitmap(drawing)} for drawing in drawings]))
