import type { Alphabet, Letter } from "../../../src/lib/algebra/alphabet.js";

/** "dW: in × n = L/W" → a letter with its shape, and what it is the derivative of; "s#" → one for whole numbers. */
function letter(text: string): Letter {
  const [, name, whole, shape, partial] = /^([^\s:=#]+)(#?)(?:: ([^=]+?))?(?: = (\S+))?$/.exec(text) ?? [];
  if (!name) throw new RangeError(`letter cannot be read: ${text}`);
  const more = { ...(shape && { shape }), ...(partial && { partial }) };
  return { name, meaning: name, domain: whole ? "integer" : "real", ...more };
}

/** Letters, parted by semicolons; dimensions; and of "i j: B" the indices with what they count. */
function alphabet(letters: string, dimensions = "", indices = ""): Alphabet {
  return {
    letters: letters.split(/;\s*/).filter(Boolean).map(letter),
    dimensions: dimensions
      .split(" ")
      .filter(Boolean)
      .map((name) => ({ name, meaning: name })),
    indices: Object.fromEntries(
      indices.split(/;\s*/).flatMap((part) => {
        const [names, counted] = part.split(": ");
        return names
          .split(" ")
          .filter(Boolean)
          .map((name) => [name, counted]);
      }),
    ),
  };
}

/** The letters of the chapters that derive, as their formulas use them: several tables where a letter means several things. */
export const pageAlphabets: Readonly<Record<string, readonly Alphabet[]>> = {
  "linear-layer": [
    alphabet(
      "x: B × in; W: in × n; w: in × n; b: n; y: B × n; dW: in × n; db: n; dx: B × in; L; dy: B × n = L/y; Lw: in × n = L/w; Lb: n = L/b; Lx: B × in = L/x; yw: B × n × in × n = y/w; yb: B × n × n = y/b; yx: B × n × B × in = y/x",
      "B in n",
      "i: B; j: n; k: in",
    ),
    alphabet("s; x: in; w: in; b; h", "in"),
    alphabet("y: n × 1; W': n × in; x: in × 1; b: n × 1", "in n"),
  ],
  relu: [
    alphabet("x: 1 × 2; y: 1 × 3; W_1: 2 × 2; b_1: 1 × 2; W_2: 2 × 3; b_2: 1 × 3; W: 2 × 3; b: 1 × 3"),
    alphabet(
      "h: B × n; a: B × n; dh: B × n = L/h; da: B × n = L/a; ha: B × n × B × n = h/a; L",
      "B n",
      "i: B; j: n",
    ),
    alphabet("x: 1 × 2; h: 1 × 2; a; w: 2 × 1"),
    alphabet("a; u; v; u'; v'"),
  ],
  softmax: [alphabet("p: n; z: n; c; m; T; S; J: n × n = p/z; dp: n = L/p; dz: n = L/z; L", "n", "i j k: n")],
  "cross-entropy": [
    alphabet("p: B × n; Y: B × n; t: B; L; dz: B × n", "B n", "i: B; j k: n"),
    alphabet(
      "p: n; Y: n; z: n; d: n; u: n; s: n; w: n; S; L; m; c; dp: n; dz: n; dh; J: n × n; zz: n × n = z/z; uz: n × n = u/z; up: n × n = u/p",
      "n",
      "i j k t: n",
    ),
  ],
  backprop: [
    alphabet(
      "L; u; v: m; w; h; x; a; Lu = L/u; Lv: m = L/v; vu: m = v/u; Lw = L/w; Lh = L/h; ha = h/a; aw = a/w; in: l; out: l; backward; forward",
      "m l",
    ),
    alphabet("L; u; v; Lu = L/u; Lv = L/v; vu = v/u"),
    alphabet(
      "L; x: B × in; y: B × n; w: in × n; b: n; dy: B × n; Lw: in × n = L/w; Lb: n = L/b; Lx: B × in = L/x",
      "B in n",
      "i: B; j: n; k: in",
    ),
    alphabet(
      "x: B × in; a_1: B × n_1; a_2: B × n_2; h_1: B × n_1; h_2: B × n_2; z: B × n; p: B × n; Y: B × n; W_1: in × n_1; W_2: n_1 × n_2; W_3: n_2 × n; b_1: n_1; b_2: n_2; b_3: n; dz: B × n; dW_1: in × n_1; dW_2: n_1 × n_2; dW_3: n_2 × n; db_1: n_1; db_2: n_2; db_3: n; dh_1: B × n_1; dh_2: B × n_2; da_1: B × n_1; da_2: B × n_2",
      "B in n n_1 n_2",
      "i: B",
    ),
  ],
  initialisation: [
    alphabet(
      "h: in; dh: in; x: in; w: in × n; dw: in × n; da: n; a: n; v; u: in × n; n_in; n_out; f; c",
      "in n",
      "j j' k k' m: in",
    ),
    alphabet(
      "h: in; dh: in; x: in; w: in × n; dw: in × n; da: n; a: n; v; n_in; n_out",
      "in n",
      "k: in; j m: n",
    ),
    alphabet("h; a; da; dh: n; v; n_in; n_out", "n", "k: n"),
    alphabet(
      "h: in; dh: in; dw: in × in; w: in × in; x: in; da: in; a: in; n_in; n_out; v; u: in × in",
      "in",
    ),
  ],
  "gradient-descent": [
    alphabet(
      "w: n; g: n; eta; Delta: n; m: n; v: n; beta; mu; eta'; L; H: n × n = L/w/w; q: n × n; c: n",
      "n",
      "k l j: n",
    ),
    alphabet("L; c; w: T; eta; g: T; r: T; m: T; v: T; beta; mu; eta'; rho", "T", "t s: T"),
    alphabet("L; c; w; g; eta; beta; mu; eta'; rho; m; v"),
    alphabet("r: T × n; eta; c: n; q: n × n; H: n × n; I: n × n; w: T × n; t", "T n", "j: n"),
    alphabet("g: B; sigma", "B", "i: B"),
    alphabet("H: 2 × 2"),
  ],
  adam: [
    alphabet(
      "s; g; w; eta; epsilon; v; rho; Delta; d; m; beta_1; beta_2; t; mhat; vhat; z; sigma; lambda_1; lambda_2; n; n'; z'; w'",
    ),
    alphabet("m: T; v: T; g: T; mhat: T; beta_1; beta_2; eta", "T", "t s: T"),
  ],
  "learning-rate-decay": [
    alphabet("w: T; s: T; xi: T; eta: T; eta_0; c; sigma; decay; f; S; e", "T", "t: T"),
    alphabet("w: T; s: T; xi: T; eta; c; sigma", "T", "t: T"),
    alphabet("s; eta; c; sigma; eta_0; f; t; n; S; e; decay"),
  ],
  l2: [
    alphabet("L; L'; lambda; lambda_1; w: n; a", "n", "k: n"),
    alphabet(
      "W: in × out; dW: in × out; dW': in × out; dw: in × out; w: in × out; lambda; lambda_1",
      "in out",
      "i: in; j: out",
    ),
    alphabet("w; g; eta; lambda; lambda_1; a; vhat; mhat; epsilon; Delta"),
  ],
  dropout: [
    alphabet(
      "h: B × n; htilde: B × n; M: B × n; r; dh: B × n; dhtilde: B × n; hh: B × n × B × n = htilde/h",
      "B n",
      "i: B; j: n",
    ),
    alphabet("z: n; h: n; M: n; w: n × n; b: n; p: n", "n", "j k: n"),
  ],
  convolution: [
    alphabet(
      "w: k × k; x: n × n; y: m × m; b; p#; s#; dy: m × m; dw: k × k; dx: n × n; db; y': m × m; x': n × n; Delta: 2",
      "k n m",
      "u v: k; i j: m; r q: n",
    ),
    alphabet(
      "w: C × k × k × O; x: C × n × n; y: O × m × m; b: O; p#; s#; C; O; in; out; dx: C × n × n; d; dy: C × m × m",
      "k n m",
      "u v: k; i j: m; r q: n; c: C; o: O",
    ),
    alphabet(
      "w: C × k × k × O; dw: C × k × k × O; x: B × C × n × n; dx: B × C × n × n; db: O; dy: B × O × l × l; p#; s#",
      "k n l B C O",
      "u v: k; i j: l; r q: n; c: C; o: O; m: B",
    ),
    alphabet(
      "x: C × n × n; y: C × m × m; dx: C × n × n; dy: C × m × m; d",
      "C n m k",
      "c: C; u v: k; i j: m",
    ),
  ],
};
