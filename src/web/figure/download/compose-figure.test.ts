import { describe, expect, it } from "vitest";
import { composeFigure, inLightTheme } from "./compose-figure.ts";

const parts = {
  title: "A < B & C",
  legend: "dotted",
  source: "出所：USGS",
  chart: '<svg><rect fill="var(--ink, #1c2127)"/><path stroke="light-dark(#aa0000, #ff0000)"/></svg>',
  width: 400,
  height: 200,
  fonts: "",
};

describe("a picture that leaves the page", () => {
  it("carries title, chart and source, escaped", () => {
    const { svg } = composeFigure(parts);
    expect(svg).toContain("A &lt; B &amp; C");
    expect(svg).toContain("出所：USGS");
    expect(svg).toContain('<rect fill="#1c2127"/>');
  });

  it("leaves no custom property behind", () => {
    expect(composeFigure(parts).svg).not.toContain("var(");
    expect(inLightTheme(parts.chart)).toContain('stroke="#aa0000"');
  });

  it("grows with a title of several lines", () => {
    const long = composeFigure({
      ...parts,
      title: "採掘と製錬の集中度を比べると、中国のシェアがどの段階でも五割を超えていることが分かる",
    });
    expect(long.height).toBeGreaterThan(composeFigure(parts).height);
  });
});
