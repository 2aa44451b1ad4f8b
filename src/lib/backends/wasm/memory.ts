const pageBytes = 65536;
/** Below it lies what the compiled module keeps for itself. */
const firstAddress = 4096;

/** Linear memory, given out from one end and taken back as a whole: a backend lives as long as its network. */
export class Memory {
  readonly wasm = new WebAssembly.Memory({ initial: 16 });
  /** Counts how often the memory has moved: views made before are then empty. */
  moves = 0;
  #next = firstAddress;
  #scratch = { address: 0, bytes: 0 };

  /**
   * Address of `bytes` fresh bytes, zero-filled, at a multiple of 64. May move the memory's buffer.
   *
   * @throws RangeError when the engine has no more memory to give
   */
  allocate(bytes: number): number {
    const address = this.#next;
    const end = address + Math.ceil(bytes / 64) * 64;
    const missing = end - this.wasm.buffer.byteLength;
    if (missing > 0) this.#grow(missing);
    this.#next = end;
    return address;
  }

  /** Address of a workspace of at least `bytes`, for the length of one operation. */
  scratch(bytes: number): number {
    if (bytes > this.#scratch.bytes) this.#scratch = { address: this.allocate(bytes), bytes };
    return this.#scratch.address;
  }

  /** Takes back all that was given out, which becomes zeros again. */
  clear(): void {
    new Uint8Array(this.wasm.buffer, firstAddress, this.#next - firstAddress).fill(0);
    this.#next = firstAddress;
    this.#scratch = { address: 0, bytes: 0 };
  }

  #grow(missing: number): void {
    const held = this.wasm.buffer.byteLength;
    // Growing by at least a half keeps the number of moves small; where that much is not to be had, the least.
    const generous = Math.max(missing, Math.min(held / 2, 2 ** 26));
    if (!this.#tryGrow(generous) && !this.#tryGrow(missing)) {
      throw new RangeError(`memory could not grow beyond ${held} bytes by: ${missing}`);
    }
    this.moves++;
  }

  #tryGrow(bytes: number): boolean {
    try {
      this.wasm.grow(Math.ceil(bytes / pageBytes));
      return true;
    } catch {
      return false;
    }
  }
}
