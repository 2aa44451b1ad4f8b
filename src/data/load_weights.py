import json

import numpy as np


def load_weights(path):
    with open(path, "rb") as file:
        size = int.from_bytes(file.read(8), "little")
        header = json.loads(file.read(size))
        numbers = np.frombuffer(file.read(), "<f4")
    card = json.loads(header.pop("__metadata__", {}).get("card", "{}"))
    places = {name: [at // 4 for at in entry["data_offsets"]] for name, entry in header.items()}
    return {name: numbers[a:b].reshape(header[name]["shape"]) for name, (a, b) in places.items()}, card
