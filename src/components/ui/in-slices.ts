/** Milliseconds of work between two breaks. */
const slice = 30;

/**
 * Runs a generator to its end in slices, so that the page stays free in between.
 *
 * @param course work, piece by piece
 * @param progress told of the last piece at each break
 * @param stopped asked at each break; work that is stopped never ends
 */
export function inSlices<Piece, Result>(
  course: Generator<Piece, Result>,
  progress: (piece: Piece) => void = () => {},
  stopped: () => boolean = () => false,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const work = () => {
      if (stopped()) return;
      const until = performance.now() + slice;
      try {
        for (;;) {
          const { done, value } = course.next();
          if (done) return resolve(value);
          if (performance.now() < until) continue;
          progress(value);
          setTimeout(work);
          return;
        }
      } catch (error) {
        reject(error);
      }
    };
    setTimeout(work);
  });
}
