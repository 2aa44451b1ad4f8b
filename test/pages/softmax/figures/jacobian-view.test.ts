// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { entryText, jacobianView } from "../../../../src/pages/softmax/figures/jacobian-view.js";

describe("jacobianView", () => {
  it("writes an entry on the diagonal and one off it out", () => {
    expect(entryText([0.5, 0.3, 0.2], 0, 0)).toBe("∂p₀/∂z₀ = p₀·(1 − p₀) = 0.5·(1 − 0.5) = 0.25");
    expect(entryText([0.5, 0.3, 0.2], 1, 2)).toBe("∂p₁/∂z₂ = −p₁·p₂ = −0.3·0.2 = −0.06");
  });

  it("follows the entry that has the focus", () => {
    const view = jacobianView([0.5, 0.3, 0.2]);
    document.body.append(view);
    view.querySelectorAll<HTMLElement>("button")[5].focus();
    expect(view.querySelector(".product-sum")?.textContent).toContain("∂p₁/∂z₂");
    expect(view.querySelectorAll("td.is-picked")).toHaveLength(1);
  });
});
