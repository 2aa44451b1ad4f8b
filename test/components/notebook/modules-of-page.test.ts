import { describe, expect, it } from "vitest";
import { moduleName, modulesIn, stableName } from "../../../src/components/notebook/modules-of-page.js";

describe("modulesIn", () => {
  const script = `define({id: "1", body: async () => { const [{affine}, {html}, {curves}] = await Promise.all([
    import("../../_import/lib/core/kernels/affine.22c7e6c2.js"), import("../../_node/htl@0.3.1/index.5e6f7a8b.js"), import("../../_import/components/chart/curves.js")]); }})`;

  it("finds every module by a name that does not change from build to build", () => {
    const modules = modulesIn(script, "https://school.example/course/pages/linear-layer/");
    expect(Object.fromEntries(modules)).toEqual({
      "lib/core/kernels/affine.js": {
        address: "https://school.example/course/_import/lib/core/kernels/affine.22c7e6c2.js",
      },
      htl: { address: "https://school.example/course/_node/htl@0.3.1/index.5e6f7a8b.js" },
      "components/chart/curves.js": {
        address: "https://school.example/course/_import/components/chart/curves.js",
      },
    });
  });

  it("finds them in the file into which the build has put them", () => {
    const built = `const fromPage = (path) => import("../../_import/cells.1a2b3c4d.js").then(({modules}) => modules[path]);
      define({id: "1", body: async () => { const {affine} = await fromPage("../../_import/lib/core/kernels/affine.22c7e6c2.js"); }})`;
    expect(
      modulesIn(built, "https://school.example/course/pages/relu/").get("lib/core/kernels/affine.js"),
    ).toEqual({
      address: "https://school.example/course/_import/cells.1a2b3c4d.js",
      path: "../../_import/lib/core/kernels/affine.22c7e6c2.js",
    });
  });

  it("knows a scoped package, and what is no module of the site", () => {
    expect(stableName("/course/_node/@observablehq/plot@0.6.17/index.1a2b3c4d.js")).toBe(
      "@observablehq/plot",
    );
    expect(stableName("/course/_observablehq/client.1a2b3c4d.js")).toBeUndefined();
  });
});

describe("moduleName", () => {
  it("takes away the way from the page to the module", () => {
    expect(moduleName("../../lib/core/matrix.js", "pages/linear-layer")).toBe("lib/core/matrix.js");
    expect(moduleName("./lib/core/matrix.js", "")).toBe("lib/core/matrix.js");
    expect(moduleName("htl", "pages/linear-layer")).toBe("htl");
  });
});
