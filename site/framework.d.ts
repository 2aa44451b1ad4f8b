declare module "@observablehq/framework/dist/loader.js" {
  /** Finds the pages and files of a site. */
  export class LoaderResolver {
    /** Paths of all pages: "/pages/relu/index". */
    findPagePaths(): Generator<string>;
  }
}

declare module "@observablehq/framework/dist/config.js" {
  /** What a page's header and footer are made from. */
  interface PageFacts {
    readonly path: string;
    readonly title: string;
    readonly data: Readonly<Record<string, unknown>>;
  }
  /** The settings of the site, with what Framework makes of them. */
  interface SiteConfig {
    readonly md: { render(text: string, context: object): string };
    paths(): AsyncGenerator<string>;
    header(facts: PageFacts): string;
    footer(facts: PageFacts): string;
  }
  export function readConfig(): Promise<SiteConfig>;
}
