import { html } from "htl";
import { largestMagnitude, pixelPicture } from "../../../components/pictures/pixel-picture.js";
import { setText } from "../../../components/ui/follow.js";
import { decimal, grouped, percent } from "../../../components/ui/numbers.js";
import type { Dataset } from "../../../lib/data/dataset.js";
import type { PricedClassifier } from "../study/penalised-classifier.js";
import type { PenaltyName } from "../study/penalised-point.js";

/** Weights of a linear classifier that follow a price. */
export interface ClassifierPictures extends HTMLElement {
  /** Takes the classifiers that have been found. */
  found(classifiers: readonly PricedClassifier[]): void;
  /** Shows the one whose price is nearest, by its ratio. */
  show(price: number): void;
}

/**
 * A picture for each class, on one scale for all prices: that of the classifier in their middle. A weight is as dark as the
 * root of its size, so that small ones are told from 0.
 */
export function classifierPictures(
  penalty: PenaltyName,
  { classes, width, height }: Dataset,
): ClassifierPictures {
  const size = width * height;
  const pictures = classes.map((name) =>
    pixelPicture({
      values: new Float32Array(size),
      width,
      height,
      mode: "signed",
      most: 1,
      scale: 2,
      label: `${penalty}: weights of ${name}`,
    }),
  );
  const words = html`<p class="planes-words number">The classifiers are being fitted …</p>`;
  let all: readonly PricedClassifier[] = [];
  let most = 1;
  let shown: PricedClassifier | undefined;

  function show(price: number): void {
    const away = (classifier: PricedClassifier) => Math.abs(Math.log(classifier.price / price));
    const next = all.toSorted((one, other) => away(one) - away(other))[0];
    if (!next || next === shown) return;
    shown = next;
    for (const [j, picture] of pictures.entries())
      picture.update(
        next.weights
          .subarray(j * size, (j + 1) * size)
          .map((w) => Math.sign(w) * Math.sqrt(Math.abs(w) / most)),
      );
    setText(
      words,
      `At λ = ${decimal(next.price, 3)}: ${grouped(next.zeros)} of ${grouped(next.inked)} weights are exactly 0; ${percent(next.trained, 0)} of the drawings it learned are right, ${percent(next.heldOut, 0)} of those held out.`,
    );
  }

  const root = html`<div><div class="planes-pictures">${pictures}</div>${words}</div>`;
  return Object.assign(root, {
    found(classifiers: readonly PricedClassifier[]) {
      all = classifiers;
      most = largestMagnitude(all[Math.floor(all.length / 2)].weights);
      shown = undefined;
    },
    show,
  });
}
