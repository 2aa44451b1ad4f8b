// Pointing at a symbol lights the same thing wherever it stands: in the formula, the code and the picture.
function light(name, on) {
  for (const element of document.querySelectorAll(`[data-sym="${CSS.escape(name)}"]`)) {
    element.classList.toggle("is-lit", on);
  }
}

for (const [start, end] of [
  ["pointerover", "pointerout"],
  ["focusin", "focusout"],
]) {
  for (const [type, on] of [
    [start, true],
    [end, false],
  ]) {
    document.addEventListener(type, ({ target }) => {
      const symbol = target instanceof Element ? target.closest("[data-sym]") : null;
      if (symbol) light(symbol.getAttribute("data-sym") ?? "", on);
    });
  }
}
