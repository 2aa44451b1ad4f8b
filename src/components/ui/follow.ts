/** Makes an element what another is, and keeps the nodes in it: the focus and what is dragged stay. */
function follow(shown: Element, next: Element): void {
  followAttributes(shown, next);
  followContent(shown, next.childNodes);
}

function followAttributes(shown: Element, next: Element): void {
  for (const name of shown.getAttributeNames()) if (!next.hasAttribute(name)) shown.removeAttribute(name);
  for (const name of next.getAttributeNames()) {
    const value = next.getAttribute(name) ?? "";
    if (shown.getAttribute(name) !== value) shown.setAttribute(name, value);
  }
}

/**
 * Gives a part the content that other nodes have, and keeps the nodes in it. For a new text a browser goes through the styles of the whole
 * page, in each frame of a figure that follows a hand; for one that is changed it does not.
 *
 * @param next used up; what listens to its elements is lost
 */
export function followContent(shown: Element, next: Iterable<Node>): void {
  const [olds, news] = [[...shown.childNodes], [...next]];
  for (const [k, node] of news.entries()) {
    const old = olds[k];
    if (!old) shown.append(node);
    else if (old instanceof Text && node instanceof Text) setData(old, node.data);
    else if (old instanceof Element && node instanceof Element && old.tagName === node.tagName)
      follow(old, node);
    else old.replaceWith(node);
  }
  for (const left of olds.slice(news.length)) left.remove();
}

/** Shows what some markup says, as `followContent` does. */
export function followMarkup(part: Element, markup: string): void {
  const template = document.createElement("template");
  template.innerHTML = markup;
  followContent(part, template.content.childNodes);
}

/** A drawing in markup: the beginning of its svg element, and one element after the other. */
export interface Drawing {
  /** `<svg viewBox="0 0 9 9">` */
  readonly svg: string;
  readonly parts: readonly string[];
}

/** All of a drawing as markup. */
export function drawingMarkup({ svg, parts }: Drawing): string {
  return `${svg}${parts.join("")}</svg>`;
}

/**
 * Shows a drawing as `followMarkup` does, and reads only those of its parts that are other than they were: of a drawing that
 * follows a hand most are not.
 *
 * @param part where nothing else stands
 */
export function drawingFollower(part: Element): (next: Drawing) => void {
  let was: readonly string[] = [];
  return (next) => {
    const { svg, parts } = next;
    const shown = part.firstElementChild;
    if (!shown || was.length !== parts.length) followMarkup(part, drawingMarkup(next));
    else {
      const changed = [...parts.keys()].filter((k) => parts[k] !== was[k]);
      const template = document.createElement("template");
      template.innerHTML = drawingMarkup({ svg, parts: changed.map((k) => parts[k]) });
      const [read] = template.content.children;
      followAttributes(shown, read);
      for (const [place, element] of [...read.children].entries()) {
        const old = shown.children[changed[place]];
        if (old.tagName === element.tagName) follow(old, element);
        else old.replaceWith(element);
      }
    }
    was = parts;
  };
}

/** Shows a text in an element that has nothing else in it, as `followContent` does. */
export function setText(element: Element, text: string): void {
  const [only, ...others] = element.childNodes;
  if (only instanceof Text && others.length === 0) setData(only, text);
  else element.textContent = text;
}

function setData(node: Text, text: string): void {
  if (node.data !== text) node.data = text;
}
