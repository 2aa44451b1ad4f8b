const none = -1;

/**
 * What is covered of each of several lines: intervals that do not overlap, from left to right. Its room is kept
 * from one picture to the next.
 */
export class IntervalLines {
  /** The first interval of each line, or −1. */
  #first = new Int32Array(0);
  #from = new Float64Array(1024);
  #to = new Float64Array(1024);
  /** The interval to the right of each, or −1. */
  #next = new Int32Array(1024);
  #count = 0;

  /** Leaves `lines` lines with nothing covered. */
  clear(lines: number): void {
    if (this.#first.length < lines) this.#first = new Int32Array(lines);
    this.#first.fill(none, 0, lines);
    this.#count = 0;
  }

  /** Unites a line with an interval, from ≤ to. */
  add(line: number, from: number, to: number): void {
    let before = none;
    let after = this.#first[line];
    while (after !== none && this.#to[after] < from) {
      before = after;
      after = this.#next[after];
    }
    if (after === none || this.#from[after] > to) this.#insert(line, before, after, from, to);
    else this.#widen(after, from, to);
  }

  /** Adds to `sums`, a number for each unit of the line, how much of it is covered, beginning at `offset`. */
  addLengths(line: number, sums: Float64Array, offset: number): void {
    for (let k = this.#first[line]; k !== none; k = this.#next[k]) {
      addLength(sums, offset, this.#from[k], this.#to[k]);
    }
  }

  #insert(line: number, before: number, after: number, from: number, to: number): void {
    if (this.#count === this.#from.length) this.#grow();
    const place = this.#count++;
    this.#from[place] = from;
    this.#to[place] = to;
    this.#next[place] = after;
    if (before === none) this.#first[line] = place;
    else this.#next[before] = place;
  }

  /** Widens an interval and takes in those to its right that it reaches. */
  #widen(place: number, from: number, to: number): void {
    if (from < this.#from[place]) this.#from[place] = from;
    if (to <= this.#to[place]) return;
    let after = this.#next[place];
    while (after !== none && this.#from[after] <= to) {
      to = Math.max(to, this.#to[after]);
      after = this.#next[after];
    }
    this.#to[place] = to;
    this.#next[place] = after;
  }

  #grow(): void {
    const room = 2 * this.#from.length;
    this.#from = copyInto(new Float64Array(room), this.#from);
    this.#to = copyInto(new Float64Array(room), this.#to);
    this.#next = copyInto(new Int32Array(room), this.#next);
  }
}

/** Adds the length of an interval to the units it lies in: a part of the first and of the last, 1 to those between. */
function addLength(sums: Float64Array, offset: number, from: number, to: number): void {
  const first = Math.floor(from);
  const last = Math.ceil(to) - 1;
  if (first >= last) {
    sums[offset + first] += to - from;
    return;
  }
  sums[offset + first] += first + 1 - from;
  for (let unit = first + 1; unit < last; unit++) sums[offset + unit] += 1;
  sums[offset + last] += to - last;
}

function copyInto<Numbers extends Float64Array | Int32Array>(larger: Numbers, numbers: Numbers): Numbers {
  larger.set(numbers);
  return larger;
}
