import { median } from "./statistics.js";

/** Processor time that a frame of a dragged figure may take, in milliseconds. */
export const frameTarget = 8;
/** What the page's own thread did for one move of the pointer: seconds of processor time, and frames drawn. */
export interface FrameStep {
  readonly task: number;
  readonly script: number;
  /** Layout and styles. */
  readonly layout: number;
  readonly frames: number;
  /** Whether the figure changed: it drew a frame, or its elements did. */
  readonly moved: boolean;
}

/** Milliseconds of processor time a frame, while a figure is dragged. */
export interface FigureFrames {
  /** "relu/folding-paper" */
  readonly figure: string;
  readonly median: number;
  readonly worst: number;
  /** Of the median, what scripts took, and layout with styles. */
  readonly script: number;
  readonly layout: number;
  /** Part of the moves that changed something. */
  readonly moved: number;
}

/** Whether a figure followed most moves of the drag, so that its times are those of a figure that is dragged. */
export function isFollowed({ moved }: Pick<FigureFrames, "moved">): boolean {
  return moved >= 0.5;
}

/** The lines of a report. */
export function frameLines(figures: readonly FigureFrames[]): string[] {
  const ms = (time: number) => time.toFixed(1).padStart(6);
  return [
    `processor time of the page's own thread, ms a frame, at most ${frameTarget}:  median  worst  (script, layout)`,
    ...figures.map(({ figure, median, worst, script, layout, moved }) => {
      const over = worst > frameTarget ? "  over" : "";
      const still = !isFollowed({ moved }) ? `  moved in ${Math.round(100 * moved)} % of the moves only` : "";
      return `${figure.padEnd(44)} ${ms(median)} ${ms(worst)}  (${ms(script)},${ms(layout)})${over}${still}`;
    }),
  ];
}

/** Milliseconds a frame, of the moves that changed something, if any did. @throws RangeError when there are no steps */
export function framesOf(figure: string, steps: readonly FrameStep[]): FigureFrames {
  const moved = steps.filter((step) => step.moved);
  const counted = moved.length > 0 ? moved : steps;
  const perFrame = (of: "task" | "script" | "layout") =>
    counted.map((step) => (1000 * step[of]) / Math.max(1, step.frames));
  return {
    figure,
    median: median(perFrame("task")),
    worst: Math.max(...perFrame("task")),
    script: median(perFrame("script")),
    layout: median(perFrame("layout")),
    moved: moved.length / steps.length,
  };
}
