"""First numbers of xoshiro128** (Blackman and Vigna), its state filled by splitmix32 from seed 1.

Run: python3 test/golden/generator.py
"""

MASK = 0xFFFFFFFF


def splitmix32(seed):
    state = seed
    while True:
        state = (state + 0x9E3779B9) & MASK
        z = state
        z = ((z ^ (z >> 16)) * 0x21F0AAAD) & MASK
        z = ((z ^ (z >> 15)) * 0x735A2D97) & MASK
        yield z ^ (z >> 15)


def rotl(x, k):
    return ((x << k) | (x >> (32 - k))) & MASK


def xoshiro128starstar(s):
    while True:
        yield (rotl((s[1] * 5) & MASK, 7) * 9) & MASK
        t = (s[1] << 9) & MASK
        s[2] ^= s[0]
        s[3] ^= s[1]
        s[1] ^= s[2]
        s[0] ^= s[3]
        s[2] ^= t
        s[3] = rotl(s[3], 11)


fill = splitmix32(1)
generator = xoshiro128starstar([next(fill) for _ in range(4)])
print([next(generator) for _ in range(6)])
