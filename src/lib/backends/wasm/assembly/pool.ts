// Pooling of feature maps, the samples of a block side by side: `pixelBytes` has their numbers of one pixel, 4 vectors or 1.

/**
 * y = the greatest number of each window.
 *
 * @param x first plane of x
 * @param y first plane of y
 * @param planes channels of all blocks
 * @param height rows of a plane of x
 * @param width columns of a plane of x
 * @param down windows in a column
 * @param across windows in a row
 * @param size of a window
 * @param pixelBytes bytes of a pixel
 */
export function maxPool(
  x: usize,
  y: usize,
  planes: i32,
  height: i32,
  width: i32,
  down: i32,
  across: i32,
  size: i32,
  pixelBytes: usize,
): void {
  const rowBytes = <usize>width * pixelBytes;
  const windowBytes = <usize>size * pixelBytes;
  for (let plane = 0; plane < planes; plane++) {
    for (let i = 0; i < down; i++) {
      let corner = x + <usize>(i * size) * rowBytes;
      for (let j = 0; j < across; j++) {
        for (let part: usize = 0; part < pixelBytes; part += 16) {
          let row = corner + part;
          // The usual size, without loops around so little.
          if (size === 2) {
            const above = f32x4.max(v128.load(row), v128.load(row + pixelBytes));
            const three = f32x4.max(above, v128.load(row + rowBytes));
            v128.store(y + part, f32x4.max(three, v128.load(row + rowBytes + pixelBytes)));
            continue;
          }
          let most = v128.load(row);
          for (let u = 0; u < size; u++) {
            for (let at: usize = 0; at < windowBytes; at += pixelBytes)
              most = f32x4.max(most, v128.load(row + at));
            row += rowBytes;
          }
          v128.store(y + part, most);
        }
        corner += windowBytes;
        y += pixelBytes;
      }
    }
    x += <usize>height * rowBytes;
  }
}

/** dx = dy at the first pixel of each window that equals y, 0 elsewhere. */
export function maxPoolGradient(
  x: usize,
  y: usize,
  dy: usize,
  dx: usize,
  planes: i32,
  height: i32,
  width: i32,
  down: i32,
  across: i32,
  size: i32,
  pixelBytes: usize,
): void {
  const rowBytes = <usize>width * pixelBytes;
  const windowBytes = <usize>size * pixelBytes;
  const planeBytes = <usize>height * rowBytes;
  // What is left over at the edges meets no window.
  if (down * size < height || across * size < width) memory.fill(dx, 0, <usize>planes * planeBytes);
  for (let plane = 0; plane < planes; plane++) {
    for (let i = 0; i < down; i++) {
      let corner = <usize>(i * size) * rowBytes;
      for (let j = 0; j < across; j++) {
        for (let part: usize = 0; part < pixelBytes; part += 16) {
          const most = v128.load(y + part);
          let left = v128.load(dy + part);
          let row = corner + part;
          if (size === 2) {
            left = give(left, x, most, dx, row);
            left = give(left, x, most, dx, row + pixelBytes);
            left = give(left, x, most, dx, row + rowBytes);
            give(left, x, most, dx, row + rowBytes + pixelBytes);
            continue;
          }
          for (let u = 0; u < size; u++) {
            for (let at: usize = 0; at < windowBytes; at += pixelBytes)
              left = give(left, x, most, dx, row + at);
            row += rowBytes;
          }
        }
        corner += windowBytes;
        y += pixelBytes;
        dy += pixelBytes;
      }
    }
    x += planeBytes;
    dx += planeBytes;
  }
}

/** Gives a pixel what is left for its window where it has the window's greatest number; returns what is left then. */
function give(left: v128, x: usize, most: v128, dx: usize, pixel: usize): v128 {
  const here = f32x4.eq(v128.load(x + pixel), most);
  v128.store(dx + pixel, v128.and(left, here));
  return v128.andnot(left, here);
}

/** y = the sum of each window, in the order of its rows, divided by a number. The arguments are as for maxPool. */
export function sumPool(
  x: usize,
  y: usize,
  planes: i32,
  height: i32,
  width: i32,
  down: i32,
  across: i32,
  size: i32,
  divisor: f32,
  pixelBytes: usize,
): void {
  const rowBytes = <usize>width * pixelBytes;
  const windowBytes = <usize>size * pixelBytes;
  const divisors = f32x4.splat(divisor);
  for (let plane = 0; plane < planes; plane++) {
    for (let i = 0; i < down; i++) {
      let corner = x + <usize>(i * size) * rowBytes;
      for (let j = 0; j < across; j++) {
        for (let part: usize = 0; part < pixelBytes; part += 16) {
          let sum = f32x4.splat(0);
          let row = corner + part;
          for (let u = 0; u < size; u++) {
            for (let at: usize = 0; at < windowBytes; at += pixelBytes)
              sum = f32x4.add(sum, v128.load(row + at));
            row += rowBytes;
          }
          v128.store(y + part, f32x4.div(sum, divisors));
        }
        corner += windowBytes;
        y += pixelBytes;
      }
    }
    x += <usize>height * rowBytes;
  }
}

/** dx = dy divided by a number at every pixel of a window, 0 elsewhere. */
export function sumPoolGradient(
  dy: usize,
  dx: usize,
  planes: i32,
  height: i32,
  width: i32,
  down: i32,
  across: i32,
  size: i32,
  divisor: f32,
  pixelBytes: usize,
): void {
  const rowBytes = <usize>width * pixelBytes;
  const windowBytes = <usize>size * pixelBytes;
  const planeBytes = <usize>height * rowBytes;
  const divisors = f32x4.splat(divisor);
  // What is left over at the edges meets no window.
  if (down * size < height || across * size < width) memory.fill(dx, 0, <usize>planes * planeBytes);
  for (let plane = 0; plane < planes; plane++) {
    for (let i = 0; i < down; i++) {
      let corner = dx + <usize>(i * size) * rowBytes;
      for (let j = 0; j < across; j++) {
        for (let part: usize = 0; part < pixelBytes; part += 16) {
          const each = f32x4.div(v128.load(dy + part), divisors);
          let row = corner + part;
          for (let u = 0; u < size; u++) {
            for (let at: usize = 0; at < windowBytes; at += pixelBytes) v128.store(row + at, each);
            row += rowBytes;
          }
        }
        corner += windowBytes;
        dy += pixelBytes;
      }
    }
    dx += planeBytes;
  }
}
