// What a page that asks for predictions needs; other pages fetch nothing of it.
void showPredictions();

// Not awaited by the module: what is fetched here may need files that this module is in.
async function showPredictions(): Promise<void> {
  const boxes = document.querySelectorAll<HTMLElement>("[data-predict]");
  if (boxes.length === 0) return;
  const { mountPrediction } = await import("./prediction-box.js");
  const asksForCurve = [...boxes].some(({ dataset }) => dataset.kind === "curve");
  const sketch = asksForCurve ? (await import("./sketch-field.js")).sketchField : undefined;
  for (const box of boxes) mountPrediction(box, sketch);
}

export {};
