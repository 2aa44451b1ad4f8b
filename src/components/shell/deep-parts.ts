/** A link to what is folded opens the fold, in browsers that would lead nowhere. */
export function openDeepParts(): void {
  const reveal = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const fold = target?.closest<HTMLDetailsElement>("details.deep:not([open])");
    if (!target || !fold) return;
    fold.open = true;
    target.scrollIntoView();
  };
  addEventListener("hashchange", reveal);
  reveal();
}
