"""Values of elementary functions worked out to 60 digits with `decimal` from their series, then rounded once.

Run with any Python 3: python3 test/golden/elementary.py > test/golden/elementary.json
"""

import json
import math
import platform
import random
from decimal import Decimal, getcontext

getcontext().prec = 80
random.seed(11)


def cosine(x):
    """Taylor series about 0: for |x| up to 10 the terms stay below 10^4 and lose few of the 80 digits."""
    term, total, k = Decimal(1), Decimal(1), 0
    while abs(term) > Decimal(10) ** -78:
        k += 2
        term = -term * x * x / (k * (k - 1))
        total += term
    return total


def sine(x):
    term, total, k = x, x, 1
    while term != 0 and abs(term) > abs(x) * Decimal(10) ** -78:
        k += 2
        term = -term * x * x / (k * (k - 1))
        total += term
    return total


def expm1(x):
    if abs(x) > 1:
        return x.exp() - 1
    term, total, k = x, x, 1
    while term != 0 and abs(term) > abs(x) * Decimal(10) ** -78:
        k += 1
        term = term * x / k
        total += term
    return total


def tanh(x):
    t = expm1(2 * x)
    return t / (t + 2)


def sigmoid(x):
    return 1 / (1 + (-x).exp())


def spread(low, high, count):
    """Numbers of either sign whose sizes are spread evenly over the powers of ten."""
    sizes = [10 ** random.uniform(low, high) for _ in range(count)]
    return [random.choice((-1, 1)) * size for size in sizes]


def table(function, places):
    return [[x, float(function(Decimal(x)))] for x in places]


places = [0.5, -0.5, 1.0, -1.0, math.log(2), 0.34657359027997264, 2.0, 10.0, 22.0]
moderate = places + spread(-8, 2.8, 60) + [random.uniform(-5, 5) for _ in range(60)]
angles = places[:8] + spread(-8, 1, 40) + [random.uniform(-10, 10) for _ in range(60)] + [math.pi, math.pi / 2]
positive = [abs(x) for x in spread(-300, 300, 60) + [random.uniform(0.5, 2) for _ in range(60)]]
result = {
    "made": {"by": "test/golden/elementary.py", "python": platform.python_version()},
    "exp": table(lambda x: x.exp(), moderate + [709.7, -700.0, -740.0, -745.0]),
    "expm1": table(expm1, moderate),
    "log": table(lambda x: x.ln(), positive + [5e-324, 2.5e-310, 1 + 2**-52, 1 - 2**-53, 1.7976931348623157e308]),
    "tanh": table(tanh, moderate),
    "sigmoid": table(sigmoid, moderate),
    "cos": table(cosine, angles),
    "sin": table(sine, angles),
}
print(json.dumps(result))
