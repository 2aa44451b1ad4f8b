export default {
  title: "Hand-Drawn Networks",
  root: "src",
  output: process.env.WORKBOOK_DIST ?? "dist",
  globalStylesheets: [],
  search: true,
  pages: [
    { name: "Linear layer", path: "/pages/linear-layer" },
    { name: "Train on doodles", path: "/pages/train-doodles" },
  ],
};
