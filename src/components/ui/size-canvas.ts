/** Gives a canvas a size in pixels, unless it has that: a size that is set makes it anew, which is too dear for each frame of a drag. */
export function sizeCanvas(canvas: HTMLCanvasElement, width: number, height: number): void {
  if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
}
