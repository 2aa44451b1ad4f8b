import { html } from "htl";
import { hasSolutions } from "../../components/exercises/exercises-of-site.js";
import { readSolution } from "../../components/exercises/read-solution.js";
import { t } from "../../components/words/t.js";

/** A file that is built with the page. */
interface BuiltFile {
  json(): Promise<unknown>;
}

/**
 * Says whether the site was built with solutions, and adds them below the slips of a chapter when its fold is opened.
 *
 * @param files with the solutions of each chapter, by its name
 */
export function workedAnswers(files: Readonly<Record<string, BuiltFile>>): HTMLElement {
  const built = Object.entries(files).filter(([chapter]) => hasSolutions(chapter));
  for (const [chapter, file] of built) {
    const places = document.querySelectorAll<HTMLElement>(`[data-answer^="${CSS.escape(chapter)}/"]`);
    const fold = places[0]?.closest("details");
    const fill = async () => {
      if (!fold?.open) return;
      fold.removeEventListener("toggle", fill);
      const solutions = await file.json();
      for (const place of places) place.replaceChildren(...shown(solutions, place.dataset.answer ?? ""));
    };
    fold?.addEventListener("toggle", fill);
    void fill();
  }
  return html`<p>${words(built.length, Object.keys(files).length)}</p>`;
}

function shown(solutions: unknown, name: string): HTMLElement[] {
  const solution = readSolution(solutions, name.slice(name.indexOf("/") + 1));
  if (!solution) return [];
  return [
    html`<details class="guide-answer"><summary>${t("Worked answer")}</summary>
      <pre tabindex="0" translate="no">${solution.answer}</pre>
      <p>${solution.why}</p>
    </details>`,
  ];
}

function words(built: number, all: number): string {
  if (built === 0) return t("This copy was built without worked answers.");
  return built === all
    ? t("This copy was built with the worked answers of every chapter: each stands below its slips.")
    : t(
        "This copy was built with the worked answers of {n} of {all} chapters: each stands below its slips.",
        {
          n: built,
          all,
        },
      );
}
