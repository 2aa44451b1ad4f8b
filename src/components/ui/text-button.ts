/** A button with a text. */
export function textButton(text: string, press: () => void, kind = ""): HTMLButtonElement {
  const button = Object.assign(document.createElement("button"), {
    type: "button",
    className: `button ${kind}`.trim(),
    textContent: text,
  });
  button.addEventListener("click", press);
  return button;
}
