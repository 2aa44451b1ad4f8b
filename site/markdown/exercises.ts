import type MarkdownIt from "markdown-it";
import container from "markdown-it-container";
import { t } from "../course/languages.js";

interface ContainerToken {
  readonly type: string;
  readonly content: string;
  readonly nesting: number;
  readonly info: string;
}

/**
 * `::: exercise id Title` up to `:::` holds the task of an exercise. The exercises of a page are numbered, and each is folded
 * to its title; their forms come below the tasks when the page runs.
 *
 * @throws Error when an exercise has no title, or a value in its task that its page works out
 */
export function exercises(md: MarkdownIt): void {
  md.use(container, "exercise", {
    render(tokens: ContainerToken[], index: number) {
      if (tokens[index].nesting !== 1) return "</details>\n";
      const [, id, title] = /^\s*exercise\s+([\w-]+)\s+(\S.*)$/.exec(tokens[index].info) ?? [];
      if (!id) throw new Error(`an exercise must have an id and a title: ${tokens[index].info.trim()}`);
      refuseLiveValues(tokens, index, id);
      const number = tokens.slice(0, index + 1).filter(isOpening).length;
      return `<details class="exercise-task" id="exercise-${id}" data-exercise="${id}"><summary><h3 id="exercise-${id}-title"><span class="exercise-number">${number}.</span> ${md.renderInline(title)}</h3></summary>\n`;
    },
  });
}

/**
 * `:::: step id` up to `::::` holds a step of a derivation that is left to the reader, as an exercise of its own, and in it
 * `::: line` the line that the step comes to. Where scripts run, the line is folded until it was found, or is wanted.
 */
export function steps(md: MarkdownIt): void {
  md.use(container, "step", {
    render(tokens: ContainerToken[], index: number) {
      if (tokens[index].nesting !== 1) return "</section>\n";
      const [, id] = /^\s*step\s+([\w-]+)\s*$/.exec(tokens[index].info) ?? [];
      if (!id) throw new Error(`a step must have an id and nothing else: ${tokens[index].info.trim()}`);
      refuseLiveValues(tokens, index, id);
      const number = tokens.slice(0, index + 1).filter(isStep).length;
      return `<section class="exercise-task exercise-step" id="exercise-${id}" data-exercise="${id}" aria-label="${t("A step for you, {n}", { n: number })}">\n`;
    },
  });
  md.use(container, "line", {
    render: (tokens: ContainerToken[], index: number) =>
      tokens[index].nesting === 1
        ? `<details class="step-line" open><summary>${t("Show the line")}</summary>\n`
        : "</details>\n",
  });
}

/** A task comes back in reviews and in tests of a part, where its page does not run. */
function refuseLiveValues(tokens: readonly ContainerToken[], from: number, id: string): void {
  const closing = tokens[from].type.replace("open", "close");
  const task = tokens.slice(
    from,
    tokens.findIndex(({ type }, k) => k > from && type === closing),
  );
  if (task.some(({ type, content }) => type === "inline" && content.includes("${")))
    throw new Error(
      `the task of an exercise must have no \${…}, since it is shown away from its page too: ${id}`,
    );
}

function isStep({ nesting, info }: ContainerToken): boolean {
  return nesting === 1 && /^\s*step\s/.test(info);
}

function isOpening({ nesting, info }: ContainerToken): boolean {
  return nesting === 1 && /^\s*exercise\s/.test(info);
}
