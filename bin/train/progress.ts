/** What progress is written to: a terminal, or a log. */
export interface ProgressStream {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** Milliseconds between the lines of a log. */
const logEvery = 5000;

export function progressOn(stream: ProgressStream = process.stderr) {
  let last = Number.NEGATIVE_INFINITY;
  return {
    /** What is being done now; in a log only every few seconds. */
    say(text: string) {
      if (stream.isTTY) {
        stream.write(`\r\x1b[K${text}`);
      } else if (performance.now() - last > logEvery) {
        last = performance.now();
        stream.write(`${text}\n`);
      }
    },
    /** Something that stays. */
    done(text: string) {
      stream.write(stream.isTTY ? `\r\x1b[K${text}\n` : `${text}\n`);
    },
  };
}

/** Says on the error stream how far a long command is: one line that is written over, or lines in a log. */
export type Progress = ReturnType<typeof progressOn>;
