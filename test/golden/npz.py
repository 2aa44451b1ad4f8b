"""Archives as NumPy writes them: two pictures of 28 x 28 and their labels. Prints JSON: python3 test/golden/npz.py > test/golden/npz.json"""

import base64
import io
import json

import numpy as np

images = (np.arange(2 * 784) % 251).astype(np.uint8)
labels = [3, 46]


def archive(save, images, labels):
    file = io.BytesIO()
    save(file, images, labels)
    return base64.b64encode(file.getvalue()).decode()


print(
    json.dumps(
        {
            "stored": archive(np.savez, images.reshape(2, 784), np.array(labels)),
            "deflated": archive(np.savez_compressed, images.reshape(2, 28, 28), np.array(labels, np.int32)),
        },
        indent=1,
    )
)
