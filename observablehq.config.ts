import { addressOf } from "./site/chapters.js";
import { course } from "./site/course/chosen.js";
import { t } from "./site/course/languages.js";
import { leaveOutPages } from "./site/course/left-out-pages.js";
import { head } from "./site/head.js";
import { extendMarkdown } from "./site/markdown.js";
import { footer, header } from "./site/page-frame.js";
import { searchEntries } from "./site/search.js";

leaveOutPages();

export default {
  title: course.title,
  home: t("Home"),
  root: "src",
  interpreters: { ".ts": [process.execPath, "--import", "tsx"] },
  output: process.env.WORKBOOK_DIST ?? "dist",
  style: "style/index.css",
  globalStylesheets: [],
  head,
  header,
  footer,
  toc: false,
  pager: false,
  search: { index: searchEntries },
  typographer: true,
  markdownIt: extendMarkdown,
  pages: [...course.parts, { title: t("To look up"), chapters: course.toLookUp }]
    .map(({ title, chapters }) => ({
      name: title,
      path: null,
      pages: chapters.map(({ slug, title }) => ({ name: title, path: addressOf(slug) })),
    }))
    .filter(({ pages }) => pages.length > 0),
};
