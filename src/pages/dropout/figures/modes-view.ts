import { html } from "htl";
import { setDisabled } from "../../../components/ui/disable.js";
import { inSlices } from "../../../components/ui/in-slices.js";
import { lateFetch } from "../../../components/ui/late-fetch.js";
import { decimal, grouped, percent } from "../../../components/ui/numbers.js";
import { liveStatus } from "../../../components/ui/status.js";
import { numberCell, type Row, table } from "../../../components/ui/table.js";
import { textButton } from "../../../components/ui/text-button.js";
import { messageOf } from "../../../lib/core/message-of.js";
import { compareModes, type ModeResult } from "../study/modes.js";

type Options = Parameters<typeof compareModes>[0];

/**
 * A trained network used in three modes on the same drawings, at a press.
 *
 * @param start fetches what is needed, at the press
 */
export function modesView(start: () => Promise<Options>): HTMLElement {
  const button = textButton("Use it in three ways", use, "button--primary");
  const status = liveStatus("race-status", "Not used yet.");
  const found = table({
    label: "Three ways to use the network",
    head: ["how it is used", "drawings right", "mean loss"],
    rows: [],
    numbers: false,
  });
  const root = html`<div class="modes" data-state="idle"><div class="race-top">${button}${status}</div>${found}</div>`;

  async function use(): Promise<void> {
    root.dataset.state = "running";
    setDisabled(button, true);
    status.say("Predicting …");
    try {
      const options = await lateFetch(start);
      const results = await inSlices(compareModes(options));
      found.show(results.map(rowOf));
      root.dataset.state = "finished";
      status.say(`${grouped(options.rows.length)} drawings, three times each.`);
    } catch (error) {
      root.dataset.state = "failed";
      status.say(`The network could not be used: ${messageOf(error)}. Press the button to try again.`);
    }
    setDisabled(button, false);
  }

  return root;
}

function rowOf({ mode, accuracy, loss }: ModeResult): Row {
  return [mode, numberCell(percent(accuracy)), numberCell(decimal(loss, 4))];
}
