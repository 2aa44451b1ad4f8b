// Each runs over `bytes` of memory from the addresses given: whole rows, padding included, which stays 0.

/** y = max(x, 0) */
export function relu(x: usize, y: usize, bytes: usize): void {
  const zero = f32x4.splat(0);
  for (let k: usize = 0; k < bytes; k += 16) v128.store(y + k, f32x4.max(v128.load(x + k), zero));
}

/** dx = dy where x > 0, 0 elsewhere */
export function reluGradient(x: usize, dy: usize, dx: usize, bytes: usize): void {
  const zero = f32x4.splat(0);
  for (let k: usize = 0; k < bytes; k += 16) {
    v128.store(dx + k, v128.and(v128.load(dy + k), f32x4.gt(v128.load(x + k), zero)));
  }
}

/** z = x·y */
export function multiply(x: usize, y: usize, z: usize, bytes: usize): void {
  for (let k: usize = 0; k < bytes; k += 16) v128.store(z + k, f32x4.mul(v128.load(x + k), v128.load(y + k)));
}

/** y = y + x */
export function add(x: usize, y: usize, bytes: usize): void {
  for (let k: usize = 0; k < bytes; k += 16) v128.store(y + k, f32x4.add(v128.load(y + k), v128.load(x + k)));
}

/** sums[j] = Σᵢ dy[i][j], in the order of i */
export function columnSums(dy: usize, stride: usize, rows: i32, sums: usize): void {
  for (let k: usize = 0; k < stride; k += 16) {
    let sum = f32x4.splat(0);
    let place = dy + k;
    for (let i = 0; i < rows; i++) {
      sum = f32x4.add(sum, v128.load(place));
      place += stride;
    }
    v128.store(sums + k, sum);
  }
}

/** dw = dw + (slope2·w + slope1·sign(w)) */
export function addPenaltyGradient(w: usize, slope1: f32, slope2: f32, dw: usize, bytes: usize): void {
  const zero = f32x4.splat(0);
  const s1 = f32x4.splat(slope1);
  const s2 = f32x4.splat(slope2);
  for (let k: usize = 0; k < bytes; k += 16) {
    const wk = v128.load(w + k);
    const sign = f32x4.sub(v128.and(s1, f32x4.gt(wk, zero)), v128.and(s1, f32x4.lt(wk, zero)));
    v128.store(dw + k, f32x4.add(v128.load(dw + k), f32x4.add(f32x4.mul(s2, wk), sign)));
  }
}
