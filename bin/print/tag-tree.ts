import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  type PDFObjectCopier,
  type PDFPageLeaf,
  type PDFRef,
  PDFString,
} from "pdf-lib";

const name = PDFName.of;

/**
 * The tags of several PDFs as one tree, in which each is a part. Pages and links find their tags by numbers, and cells of tables their heads by names: both count
 * anew in each PDF, so those of the second are moved beyond those of the first.
 */
export class TagTree {
  readonly #pdf: PDFDocument;
  readonly #root: PDFRef;
  readonly #document: PDFRef;
  readonly #parts: PDFObject[] = [];
  readonly #tagsOfPages: PDFObject[] = [];
  readonly #names: [string, PDFObject][] = [];
  #next = 0;
  #pieces = 0;

  /** @param pdf that the tags are for */
  constructor(pdf: PDFDocument) {
    this.#pdf = pdf;
    this.#root = pdf.context.nextRef();
    this.#document = pdf.context.nextRef();
  }

  /**
   * Adds the tags of a PDF.
   *
   * @param copier with which its pages were copied
   * @param pages the copies
   * @throws RangeError when it has no tags
   */
  add(source: PDFDocument, copier: PDFObjectCopier, pages: readonly PDFPageLeaf[]): void {
    const root = source.catalog.lookupMaybe(name("StructTreeRoot"), PDFDict);
    const uppermost = root?.get(name("K"));
    if (!root || !uppermost) throw new RangeError(`pdf must have tags: ${root}`);
    const copied = copier.copy(uppermost);
    const documents = copied instanceof PDFArray ? copied.asArray() : [copied];
    for (const document of documents) {
      const element = this.#pdf.context.lookup(document, PDFDict);
      element.set(name("P"), this.#document);
      element.set(name("S"), name("Part"));
    }
    this.#parts.push(...documents);
    this.#renumber(pages);
    let most = -1;
    for (const [key, tags] of numbered(root.lookup(name("ParentTree"), PDFDict))) {
      this.#tagsOfPages.push(PDFNumber.of(this.#next + key), copier.copy(tags));
      most = Math.max(most, key);
    }
    this.#next += most + 1;
    this.#pieces++;
    for (const document of documents) this.#rename(document, new Set());
  }

  /** Gives the PDF the tree. */
  finish(): void {
    const { context, catalog } = this.#pdf;
    const parents = context.register(context.obj({ Nums: this.#tagsOfPages }));
    const root = context.obj({
      Type: "StructTreeRoot",
      K: this.#document,
      ParentTree: parents,
      ParentTreeNextKey: this.#next,
    });
    if (this.#names.length > 0) root.set(name("IDTree"), context.register(this.#nameTree()));
    context.assign(this.#root, root);
    const document = context.obj({ Type: "StructElem", S: "Document", P: this.#root, K: this.#parts });
    context.assign(this.#document, document);
    catalog.set(name("StructTreeRoot"), this.#root);
    catalog.set(name("MarkInfo"), context.obj({ Marked: true }));
  }

  #nameTree(): PDFDict {
    const { context } = this.#pdf;
    const sorted = this.#names.toSorted(([a], [b]) => (a < b ? -1 : 1));
    const names = sorted.flatMap(([text, tag]) => [PDFString.of(text), tag]);
    const limits = [sorted[0], sorted[sorted.length - 1]].map(([text]) => PDFString.of(text));
    return context.obj({ Kids: [context.obj({ Limits: limits, Names: names })] });
  }

  #renumber(pages: readonly PDFPageLeaf[]): void {
    const move = (holder: PDFDict, key: string) => {
      const number = holder.lookupMaybe(name(key), PDFNumber);
      if (number) holder.set(name(key), PDFNumber.of(this.#next + number.asNumber()));
    };
    for (const page of pages) {
      move(page, "StructParents");
      for (const link of linksOf(page)) move(link, "StructParent");
    }
  }

  /** Gives the names of heads, and the references to them, a number before them; and lists them. */
  #rename(tag: PDFObject, seen: Set<PDFObject>): void {
    if (seen.has(tag)) return;
    seen.add(tag);
    const { context } = this.#pdf;
    const element = context.lookup(tag);
    if (element instanceof PDFArray) for (const one of element.asArray()) this.#rename(one, seen);
    if (!(element instanceof PDFDict)) return;
    const id = element.get(name("ID"));
    if (id instanceof PDFString) {
      element.set(name("ID"), this.#named(id));
      this.#names.push([this.#named(id).asString(), tag]);
    }
    const attributes = element.lookup(name("A"));
    for (const one of attributes instanceof PDFArray ? attributes.asArray() : []) {
      const heads = context.lookupMaybe(one, PDFDict)?.lookupMaybe(name("Headers"), PDFArray);
      for (const [k, head] of heads?.asArray().entries() ?? [])
        if (head instanceof PDFString) heads?.set(k, this.#named(head));
    }
    const within = element.get(name("K"));
    if (within) this.#rename(within, seen);
  }

  #named(id: PDFString): PDFString {
    return PDFString.of(`${this.#pieces}-${id.asString()}`);
  }
}

/** The links of a page. */
export function linksOf(page: PDFPageLeaf): PDFDict[] {
  const links = page.Annots();
  return links ? Array.from({ length: links.size() }, (_, k) => links.lookup(k, PDFDict)) : [];
}

/** The entries of a tree of numbers. */
function numbered(tree: PDFDict): (readonly [number, PDFObject])[] {
  const own = tree.lookupMaybe(name("Nums"), PDFArray);
  const kids = tree.lookupMaybe(name("Kids"), PDFArray);
  const entries: (readonly [number, PDFObject])[] = [];
  for (let k = 0; own && k < own.size(); k += 2)
    entries.push([own.lookup(k, PDFNumber).asNumber(), own.get(k + 1)]);
  for (let k = 0; kids && k < kids.size(); k++) entries.push(...numbered(kids.lookup(k, PDFDict)));
  return entries;
}
