// Definitions of terms, shown beside their first use: under the pointer, on focus, at a first touch. Escape puts them
// away, and the pointer may move onto them.
const stay = 200;
const tip = document.createElement("div");
tip.id = "term-tip";
tip.className = "term-tip";
tip.setAttribute("role", "tooltip");
tip.hidden = true;
let shownFor;
let leaving;
let touched = false;

function show(link) {
  clearTimeout(leaving);
  if (shownFor === link) return;
  hide();
  shownFor = link;
  const more = document.createElement("a");
  more.href = link.href;
  more.textContent = "Glossary";
  more.tabIndex = -1;
  const { definition, ahead } = link.dataset;
  tip.replaceChildren(`${definition} `, ...(ahead ? [`Later: ${ahead}. `] : []), more);
  tip.hidden = false;
  document.body.append(tip);
  link.setAttribute("aria-describedby", tip.id);
  const at = link.getBoundingClientRect();
  const width = Math.min(320, document.documentElement.clientWidth - 24);
  tip.style.width = `${width}px`;
  const left = Math.min(Math.max(12, at.left), document.documentElement.clientWidth - width - 12);
  tip.style.left = `${left + scrollX}px`;
  const below = at.bottom + tip.offsetHeight + 8 < innerHeight;
  tip.style.top = `${(below ? at.bottom + 6 : at.top - tip.offsetHeight - 6) + scrollY}px`;
}

function hide() {
  clearTimeout(leaving);
  shownFor?.removeAttribute("aria-describedby");
  shownFor = undefined;
  tip.hidden = true;
}

function leave() {
  clearTimeout(leaving);
  leaving = setTimeout(hide, stay);
}

const linkOf = (target) => (target instanceof Element ? target.closest("a.term") : null);

document.addEventListener("pointerover", (event) => {
  if (event.pointerType === "touch") return;
  const link = linkOf(event.target);
  if (link) show(link);
  else if (shownFor && tip.contains(event.target)) clearTimeout(leaving);
  else if (shownFor && document.activeElement !== shownFor) leave();
});
document.addEventListener("pointerdown", (event) => {
  touched = event.pointerType === "touch";
  if (shownFor && !tip.contains(event.target) && linkOf(event.target) !== shownFor) hide();
});
document.addEventListener("focusin", (event) => {
  const link = linkOf(event.target);
  // The first touch focuses the link before it is clicked: the click shows the definition.
  if (link && !touched) show(link);
  else if (!link && !tip.contains(event.target)) hide();
});
document.addEventListener("click", (event) => {
  const link = linkOf(event.target);
  if (!link || !touched || shownFor === link) return;
  event.preventDefault();
  show(link);
});
document.addEventListener("keydown", (event) => {
  touched = false;
  if (event.key === "Escape" && shownFor) hide();
});
// Its place was reckoned for the window as it was.
addEventListener("resize", hide);
