import type { Locator, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { closePage, useWorkbench } from "./workbench.ts";

/** What is seen, in one line. */
async function seenIn(place: Locator): Promise<string> {
  await place.first().waitFor();
  return (await place.first().allInnerTexts()).join(" ").replaceAll(/\s+/g, " ");
}
const saidBy = (page: Page, figure: string) => seenIn(page.locator(`#${figure}`));

describe("tabs under the flow", () => {
  const workbench = useWorkbench();

  it("d4-24, d4-26: gallium's supply as printed, recycling under both definitions", async () => {
    const page = await workbench.open("/chain/gallium?lang=en&part=supply");
    const printed = await saidBy(page, "supply-history");
    expect(printed).toContain("42.5%");
    for (const total of ["181", "465", "608", "544"]) expect(printed).toContain(total);
    expect(printed).toMatch(/China 90 360 \+270 \+270/);
    expect(await saidBy(page, "supply-checks")).toMatch(/44.*\+20\.7% \+20\.75%.*\+3\.2% \+3\.22%/);
    await page.goto(`${workbench.address()}/chain/gallium?part=supply&recycling=of-total`);
    await expect.poll(() => saidBy(page, "supply-history")).toMatch(/対総供給比 29\.8%/);
    expect(await closePage(page)).toEqual([]);
  });

  it("d4-25: magnesium's supply, interpolated years and the lost total marked", async () => {
    const page = await workbench.open("/chain/magnesium?part=supply");
    const printed = await saidBy(page, "supply-history");
    expect(printed).toMatch(/690 2010 732 2011 補間 .* 903 2015 940 2016 補間 976 2017 補間 \? 2018/);
    expect(await saidBy(page, "supply-checks")).toMatch(/51件のうち47件.*4件は丸めの範囲.*\+4\.9% \+4\.91%/);
    expect(await closePage(page)).toEqual([]);
  });

  it("d4-27, d4-28, d4-29, d4-30: gallium's demand by purity and device, totals that do not add up", async () => {
    const page = await workbench.open("/chain/gallium?part=demand");
    const byUse = await saidBy(page, "demand-by-use");
    expect(byUse).toMatch(/2035年：表1,836、用途の和955、差\+881/);
    expect(byUse).toMatch(/\+8\.6% \+8\.69%.*\+5\.5% \+5\.53%/);
    expect(await saidBy(page, "demand-shares")).toMatch(/58% .*58\.3% .*28% .*49\.6% 量と矛盾/);
    expect(await saidBy(page, "demand-adoption")).toMatch(/パワーデバイス .* ほぼ無し 試作品 少 大/);
    expect(await saidBy(page, "demand-devices")).toMatch(/2020年代後半.*2030年以降/);
    expect(await closePage(page)).toEqual([]);
  });

  it("d4-32, d4-33: magnesium's seven uses with the wrong total, and the car parts", async () => {
    const page = await workbench.open("/chain/magnesium?part=demand");
    expect(await saidBy(page, "demand-by-use")).toMatch(
      /2035年：表1,954,000、用途の和1,989,800、差−35,800.*\+4\.6% \+4\.57%/,
    );
    expect(await saidBy(page, "car-parts")).toMatch(
      /インテリアパーツ 8.*ボディパネルパーツ 2.*シャシーパーツ 1.*エンジンパーツ 4.*ディファレンシャルパーツ 4.*アルミ・ギガキャスト/,
    );
    expect(await closePage(page)).toEqual([]);
  });

  it("d4-34: printed recycling figures with what they are not", async () => {
    const page = await workbench.open("/chain/gallium?part=recycling");
    expect(await saidBy(page, "recycling-printed")).toMatch(
      /41 %.*工程内スクラップ.*9割（主語の記載なし）.*1割（主語の記載なし）/,
    );
    await page.goto(`${workbench.address()}/chain/magnesium?part=recycling`);
    await expect.poll(() => saidBy(page, "recycling-printed")).toMatch(/数値の記載なし.*13 %.*17 %/);
    expect(await closePage(page)).toEqual([]);
  });

  it("d2-29, d2-30: recycling flows with law and duty of each hand-over, and stocks in use beside them", async () => {
    const page = await workbench.open("/chain/rare-earths?part=recycling");
    const magnets = await seenIn(page.locator("section.figure", { hasText: "ネオジム磁石" }));
    expect(magnets).toMatch(/エアコン、テレビ、冷蔵庫・冷凍庫、洗濯機/);
    expect(magnets).toMatch(/海外へ輸出/);
    await page.goto(`${workbench.address()}/chain/lithium?lang=en&part=recycling`);
    await page.locator("#stock-in-use").waitFor();
    const batteries = page.locator("section.figure", { hasText: "Recycling flow of" });
    expect(await seenIn(batteries)).toMatch(/[Rr]euse/);
    expect(await saidBy(page, "urban-mine")).toMatch(/2050/);
    expect(await closePage(page)).toEqual([]);
  });

  it("d4-37, d4-38, d4-39: routes with carriers and levers, contributions empty until somebody gives them", async () => {
    const page = await workbench.open("/chain/magnesium?part=lca");
    const tab = page.getByRole("tabpanel").filter({ hasText: "28.0 kg-CO2/kg" });
    const said = await seenIn(tab);
    expect(said).toMatch(/半成コークス炉ガス/);
    expect(said).toMatch(/8\.5 kg-CO2\/kg/);
    expect(said).toContain("図のみ、数値なし");
    await page.goto(`${workbench.address()}/chain/gallium?lang=en&part=lca`);
    await page
      .getByText(/205\.0 kg-CO2\/kg/)
      .first()
      .waitFor();
    expect(await closePage(page)).toEqual([]);
  });
});
