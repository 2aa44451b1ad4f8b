/** Greek letters by name; the sign that stands in a text, and others that mean the same. */
const signs: Readonly<Record<string, string>> = {
  alpha: "α",
  beta: "β",
  gamma: "γ",
  delta: "δ",
  epsilon: "εϵ",
  zeta: "ζ",
  eta: "η",
  theta: "θϑ",
  kappa: "κ",
  lambda: "λ",
  mu: "μµ",
  nu: "ν",
  xi: "ξ",
  pi: "π",
  rho: "ρϱ",
  sigma: "σς",
  tau: "τ",
  phi: "φϕ",
  chi: "χ",
  psi: "ψ",
  omega: "ω",
  Gamma: "Γ",
  Delta: "Δ∆",
  Theta: "Θ",
  Lambda: "Λ",
  Xi: "Ξ",
  Pi: "Π",
  Sigma: "Σ",
  Phi: "Φ",
  Psi: "Ψ",
  Omega: "Ω",
};

const names = new Map(Object.entries(signs).flatMap(([name, all]) => [...all].map((sign) => [sign, name])));

/** The name of a Greek sign: "η" → "eta"; undefined for any other. */
export function greekName(sign: string): string | undefined {
  return names.get(sign);
}

/** Whether a word is the name of a Greek letter. */
export function isGreek(name: string): boolean {
  return Object.hasOwn(signs, name);
}
