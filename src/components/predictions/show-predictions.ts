// What a page that asks for predictions needs; other pages fetch nothing of it.
const boxes = document.querySelectorAll<HTMLElement>("[data-predict]");
if (boxes.length > 0) {
  const { mountPrediction } = await import("./prediction-box.js");
  for (const box of boxes) mountPrediction(box);
}

export {};
