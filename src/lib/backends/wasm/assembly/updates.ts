// The optimisers' updates: the formulas are those of ../../../core/optimisers, the operations in the same order.

/** State below 2⁻¹⁰⁰ counts as 0; see ../../../core/optimisers/optimiser. */
const smallest: f32 = 7.888609052210118e-31;

function flush(x: v128): v128 {
  return v128.andnot(x, f32x4.lt(f32x4.abs(x), f32x4.splat(smallest)));
}

export function sgd(w: usize, g: usize, bytes: usize, eta: f32): void {
  const rate = f32x4.splat(eta);
  for (let k: usize = 0; k < bytes; k += 16) {
    v128.store(w + k, f32x4.sub(v128.load(w + k), f32x4.mul(rate, v128.load(g + k))));
  }
}

export function momentum(w: usize, g: usize, velocity: usize, bytes: usize, eta: f32, mu: f32): void {
  const rate = f32x4.splat(eta);
  const kept = f32x4.splat(mu);
  for (let k: usize = 0; k < bytes; k += 16) {
    const push = f32x4.mul(rate, v128.load(g + k));
    const v = flush(f32x4.sub(f32x4.mul(kept, v128.load(velocity + k)), push));
    v128.store(velocity + k, v);
    v128.store(w + k, f32x4.add(v128.load(w + k), v));
  }
}

export function nesterov(w: usize, g: usize, velocity: usize, bytes: usize, eta: f32, mu: f32): void {
  const rate = f32x4.splat(eta);
  const kept = f32x4.splat(mu);
  for (let k: usize = 0; k < bytes; k += 16) {
    const push = f32x4.mul(rate, v128.load(g + k));
    const v = flush(f32x4.sub(f32x4.mul(kept, v128.load(velocity + k)), push));
    v128.store(velocity + k, v);
    v128.store(w + k, f32x4.add(v128.load(w + k), f32x4.sub(f32x4.mul(kept, v), push)));
  }
}

export function adagrad(w: usize, g: usize, sum: usize, bytes: usize, eta: f32, epsilon: f32): void {
  const rate = f32x4.splat(eta);
  const eps = f32x4.splat(epsilon);
  for (let k: usize = 0; k < bytes; k += 16) {
    const gk = v128.load(g + k);
    const s = f32x4.add(v128.load(sum + k), f32x4.mul(gk, gk));
    v128.store(sum + k, s);
    const step = f32x4.div(f32x4.mul(rate, gk), f32x4.sqrt(f32x4.add(s, eps)));
    v128.store(w + k, f32x4.sub(v128.load(w + k), step));
  }
}

export function rmsprop(
  w: usize,
  g: usize,
  v: usize,
  bytes: usize,
  eta: f32,
  rho: f32,
  fresh: f32,
  epsilon: f32,
): void {
  const rate = f32x4.splat(eta);
  const kept = f32x4.splat(rho);
  const part = f32x4.splat(fresh);
  const eps = f32x4.splat(epsilon);
  for (let k: usize = 0; k < bytes; k += 16) {
    const gk = v128.load(g + k);
    const average = flush(f32x4.add(f32x4.mul(kept, v128.load(v + k)), f32x4.mul(part, f32x4.mul(gk, gk))));
    v128.store(v + k, average);
    const step = f32x4.div(f32x4.mul(rate, gk), f32x4.sqrt(f32x4.add(average, eps)));
    v128.store(w + k, f32x4.sub(v128.load(w + k), step));
  }
}

export function adadelta(
  w: usize,
  g: usize,
  v: usize,
  delta: usize,
  bytes: usize,
  eta: f32,
  rho: f32,
  fresh: f32,
  epsilon: f32,
): void {
  const rate = f32x4.splat(eta);
  const kept = f32x4.splat(rho);
  const part = f32x4.splat(fresh);
  const eps = f32x4.splat(epsilon);
  for (let k: usize = 0; k < bytes; k += 16) {
    const gk = v128.load(g + k);
    const average = flush(f32x4.add(f32x4.mul(kept, v128.load(v + k)), f32x4.mul(part, f32x4.mul(gk, gk))));
    v128.store(v + k, average);
    const d = v128.load(delta + k);
    const above = f32x4.sqrt(f32x4.add(d, eps));
    const below = f32x4.sqrt(f32x4.add(average, eps));
    const step = f32x4.mul(f32x4.div(above, below), gk);
    v128.store(delta + k, flush(f32x4.add(f32x4.mul(kept, d), f32x4.mul(part, f32x4.mul(step, step)))));
    v128.store(w + k, f32x4.sub(v128.load(w + k), f32x4.mul(rate, step)));
  }
}

export function adam(
  w: usize,
  g: usize,
  m: usize,
  v: usize,
  bytes: usize,
  eta: f32,
  beta1: f32,
  fresh1: f32,
  beta2: f32,
  fresh2: f32,
  epsilon: f32,
  correction1: f32,
  correction2: f32,
): void {
  const rate = f32x4.splat(eta);
  const kept1 = f32x4.splat(beta1);
  const part1 = f32x4.splat(fresh1);
  const kept2 = f32x4.splat(beta2);
  const part2 = f32x4.splat(fresh2);
  const eps = f32x4.splat(epsilon);
  const c1 = f32x4.splat(correction1);
  const c2 = f32x4.splat(correction2);
  for (let k: usize = 0; k < bytes; k += 16) {
    const gk = v128.load(g + k);
    const mk = flush(f32x4.add(f32x4.mul(kept1, v128.load(m + k)), f32x4.mul(part1, gk)));
    const vk = flush(f32x4.add(f32x4.mul(kept2, v128.load(v + k)), f32x4.mul(part2, f32x4.mul(gk, gk))));
    v128.store(m + k, mk);
    v128.store(v + k, vk);
    const above = f32x4.mul(rate, f32x4.mul(mk, c1));
    const below = f32x4.add(f32x4.sqrt(f32x4.mul(vk, c2)), eps);
    v128.store(w + k, f32x4.sub(v128.load(w + k), f32x4.div(above, below)));
  }
}

export function ftrl(
  w: usize,
  g: usize,
  z: usize,
  n: usize,
  bytes: usize,
  eta: f32,
  beta: f32,
  l1: f32,
  doubleL2: f32,
): void {
  const rate = f32x4.splat(eta);
  const smooth = f32x4.splat(beta);
  const limit = f32x4.splat(l1);
  const shrink = f32x4.splat(doubleL2);
  const zero = f32x4.splat(0);
  for (let k: usize = 0; k < bytes; k += 16) {
    const gk = v128.load(g + k);
    const nk = v128.load(n + k);
    const sum = f32x4.add(nk, f32x4.mul(gk, gk));
    const after = f32x4.sqrt(sum);
    const sigma = f32x4.div(f32x4.sub(after, f32x4.sqrt(nk)), rate);
    const zk = f32x4.sub(f32x4.add(v128.load(z + k), gk), f32x4.mul(sigma, v128.load(w + k)));
    v128.store(z + k, zk);
    v128.store(n + k, sum);
    const below = f32x4.add(f32x4.div(f32x4.add(smooth, after), rate), shrink);
    const sign = f32x4.sub(v128.and(limit, f32x4.gt(zk, zero)), v128.and(limit, f32x4.lt(zk, zero)));
    const moved = f32x4.div(f32x4.sub(sign, zk), below);
    v128.store(w + k, v128.and(moved, f32x4.gt(f32x4.abs(zk), limit)));
  }
}
