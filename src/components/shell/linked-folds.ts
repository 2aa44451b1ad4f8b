const shut = "details:is(.deep, .exercise-task):not([open])";

/** A link to what is folded, or into it, opens the folds: browsers open some of them, and not the one that is linked itself. */
export function openLinkedFolds(): void {
  const reveal = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target?.closest(shut)) return;
    openFoldsOf(target);
    target.scrollIntoView();
  };
  addEventListener("hashchange", reveal);
  reveal();
}

/** Opens the folds that something is in, and the fold that it is. */
export function openFoldsOf(target: Element): void {
  for (let fold = target.closest(shut); fold; fold = target.closest(shut)) fold.setAttribute("open", "");
}
