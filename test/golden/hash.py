"""FNV-1a in 64 bits over a name and float32 numbers, little-endian, for the test of the weights' hash.

Run with any Python 3: python3 test/golden/hash.py
"""

import struct

value = 0xCBF29CE484222325
for name, numbers in [("dense1.weight", [1.0, -2.5, 0.1]), ("dense1.bias", [-0.0])]:
    for byte in name.encode() + struct.pack(f"<{len(numbers)}f", *numbers):
        value = ((value ^ byte) * 0x100000001B3) % 2**64
print(f"{value:016x}")
