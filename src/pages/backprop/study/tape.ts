/** A number that knows what it was made of: `parts`, each with its factor, ∂value/∂part. */
export interface Noted {
  readonly value: number;
  readonly parts: readonly Noted[];
  readonly factors: readonly number[];
  /** ∂L/∂value, once `backward` has gone over the tape. */
  gradient: number;
}

/**
 * Automatic differentiation: every operation notes its result on a tape, and for each number that it used the factor
 * ∂result/∂number. `backward` reads the tape from its end: ∂L/∂part += ∂L/∂result · factor.
 */
export function tape() {
  const notes: Noted[] = [];

  function note(value: number, parts: Noted[], factors: number[]): Noted {
    const noted = { value, parts, factors, gradient: 0 };
    notes.push(noted);
    return noted;
  }

  function number(value: number): Noted {
    return note(value, [], []);
  }

  function times(u: Noted, v: Noted): Noted {
    return note(u.value * v.value, [u, v], [v.value, u.value]);
  }

  function sum(terms: Noted[]): Noted {
    let total = 0;
    for (const { value } of terms) total += value;
    return note(
      total,
      terms,
      terms.map(() => 1),
    );
  }

  function relu(a: Noted): Noted {
    return note(Math.max(a.value, 0), [a], [a.value > 0 ? 1 : 0]);
  }

  function exp(u: Noted): Noted {
    return note(Math.exp(u.value), [u], [Math.exp(u.value)]);
  }

  function ln(u: Noted): Noted {
    return note(Math.log(u.value), [u], [1 / u.value]);
  }

  /** y_j = Σ_k x_k·w_kj + b_j */
  function affine(x: Noted[], W: Noted[][], b: Noted[]): Noted[] {
    return b.map((bias, j) => sum([...x.map((input, k) => times(input, W[k][j])), bias]));
  }

  /** L = −ln p_t = ln Σ e^z − z_t, with p = softmax(z) */
  function crossEntropy(z: Noted[], t: number): Noted {
    return sum([ln(sum(z.map(exp))), times(number(-1), z[t])]);
  }

  function backward(loss: Noted): void {
    loss.gradient = 1;
    for (const { gradient, parts, factors } of notes.toReversed()) {
      for (let k = 0; k < parts.length; k++) parts[k].gradient += gradient * factors[k];
    }
  }

  return { number, times, sum, relu, exp, ln, affine, crossEntropy, backward };
}
