import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { accessibilityProblems, closePage, useWorkbench } from "./workbench.ts";

// One page for the whole file: a reader who walks through the study, from the flow to the recommendation.
let page: Page;
let address = "";

async function go(path: string): Promise<void> {
  await page.goto(`${address}${path}`);
  await page.locator("#risk-axes .risk-row").waitFor();
}
/** What a drawing says of itself: every box with its amount and its countries. */
const described = (drawing: string) => page.locator(`#${drawing}-description`).textContent();
/** Words of a part of the page, with one space between them. */
const wordsOf = async (part: Locator) =>
  (
    await part.evaluate((element) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const found: string[] = [];
      while (walker.nextNode()) found.push(walker.currentNode.textContent ?? "");
      return found.join(" ");
    })
  ).replaceAll(/\s+/g, " ");
const text = (selector: string) => wordsOf(page.locator(selector).first());
const query = () => new URL(page.url()).searchParams;

describe("the page of a mineral's chain", () => {
  const workbench = useWorkbench();
  beforeAll(async () => {
    page = await workbench.open("/chain/gallium");
    address = workbench.address();
  });
  afterAll(async () => {
    if (page) expect(await closePage(page)).toEqual([]);
  });

  describe("flow", () => {
    it("d4-23: says first who holds the narrowest stage, and marks it on the flow", async () => {
      expect(await text("h1")).toMatch(/^ガリウムは製錬で中国が9\d%（◆◆）/);
      const flow = (await described("flow-chart")) ?? "";
      expect(flow).toContain("アルミナ生産");
      expect(flow).toContain("亜鉛鉱生産");
      expect(await page.locator("#flow .press").count()).toBeGreaterThan(5);
      // Stages that have no meaning for gallium are named with their reason, not drawn as zero.
      expect(await text("#flow .legend")).toMatch(/図にない段階：.*採掘（該当なし：固有の精鉱がない）/);
    });

    it("opens the box under the keyboard: a stage its 計算, a host its countries", async () => {
      const box = page.getByRole("button", { name: "製錬：国別内訳と出所を開く" });
      await box.focus();
      await page.keyboard.press("Enter");
      await page.getByRole("dialog").waitFor();
      expect(query().get("explain")).toBe("gallium.refined");
      await page.keyboard.press("Escape");
      await page.getByRole("button", { name: "アルミナ生産：国別内訳と出所を開く" }).press("Enter");
      expect(await wordsOf(page.getByRole("dialog"))).toMatch(/中国\s+6\d\.\d%/);
      expect(query().get("node")).toBe("host:aluminium");
      await page.keyboard.press("Escape");
    });

    it("follows the year, by the keyboard too, and keeps it in the link", async () => {
      const before = await described("flow-chart");
      const slider = page.getByRole("slider", { name: "フローの年" });
      await slider.focus();
      for (let step = 0; step < 4; step++) await page.keyboard.press("ArrowLeft");
      await page.waitForFunction(
        (old) => document.querySelector("#flow-chart-description")?.textContent !== old,
        before,
      );
      expect(query().get("year")).toBe("2020");
      expect(await described("flow-chart")).toContain("2020年");
    });

    it("d4-18: shows gallium as printed: two routes, totals in their basis, uses, recycling, doubts", async () => {
      await go("/chain/gallium?fig=flow.printed");
      const flow = (await described("flow-printed")) ?? "";
      for (const said of [
        "アルミナ生産: 141 Mt（マテリアル量）（2021年）: 中国 55% 豪州 15% ブラジル 8% インド 5% ロシア 2%",
        "亜鉛地金生産: 14 Mt（マテリアル量）（2021年）: 中国 47% 韓国 7% インド 5% カナダ 5% 日本 4% その他 33%",
        "551 マテリアルトン（2022年）: 中国 98% ロシア 1%",
        "85 マテリアルトン（2022年）: 中国 59% 台湾 7% 米国 5% その他 26%",
        "化合物系太陽電池",
        "リサイクル",
      ]) {
        expect(flow).toContain(said);
      }
      const drawn = await text('[aria-labelledby="flow-printed-title"]');
      expect(drawn).toContain("◆◆ 中国 98%");
      expect(drawn).toContain("出典の表示");
      await page.locator(".flow-doubts summary").click();
      expect(await text(".flow-doubts ul")).toContain("韓国とロシアの値は読み取れない");
    });

    it("d4-19: shows magnesium as printed, the brine route beside the ore", async () => {
      await go("/chain/magnesium?fig=flow.printed");
      const flow = (await described("flow-printed")) ?? "";
      for (const said of [
        "鉱石埋蔵: 6,843 Mt（マテリアル量）（2022年）: ロシア 34% 中国 8% スロバキア 5% 豪州 4% ギリシャ 4%",
        "鉱石生産: 27 Mt（マテリアル量）（2022年）: 中国 63% 豪州 10% トルコ 7% ブラジル 6% ロシア 4%",
        "1,020 kt（マテリアル量）（2022年）: 中国 84%",
        "28 kt（マテリアル量）（2022年）: 中国 94%",
        "海水・塩水由来の精製",
        "チタン製錬還元剤",
      ]) {
        expect(flow).toContain(said);
      }
    });

    it("is a list on a phone, with the same boxes, and never wider than the screen", async () => {
      await page.setViewportSize({ width: 390, height: 844 });
      await go("/chain/magnesium?lang=en");
      const list = page.locator("#flow ol.flow-list");
      expect(await wordsOf(list)).toMatch(/Refined imports\s+◆◆ China 9\d%/);
      expect(await wordsOf(list)).toContain("↩ Recovery → Refining");
      const width = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(width).toBeLessThanOrEqual(0);
      await page.setViewportSize({ width: 1280, height: 800 });
    });
  });

  describe("risk axes", () => {
    const axes = async () =>
      (await page.locator("#risk-axes .risk-row > li").allInnerTexts()).map((one) =>
        one.replaceAll(/\s+/g, " "),
      );

    it("d4-21: gallium, printed beside computed; what does not follow from the printed shares is said", async () => {
      await go("/chain/gallium");
      const [alumina, zinc, refined, imports, growth, recycling] = await axes();
      expect(alumina).toMatch(/記載値 70% 記載の数値から 70% 再計算（\d{4}年） \d\d%/);
      expect(zinc).toMatch(/記載値 52% 記載の数値から 52%/);
      expect(refined).toMatch(/記載値 99% 記載の数値から 99%/);
      expect(imports).toMatch(/記載値 69% 記載の数値から (59|60)–62%.*導けない/);
      expect(growth).toMatch(/高\(将来の需要に供給が追い付かない\).*\.61/);
      expect(recycling).toMatch(/低 \(2017年41%\)/);
    });

    it("d4-22: magnesium, with the recycling axis open in print", async () => {
      await go("/chain/magnesium");
      const [reserves, ore, refined, imports, , recycling] = await axes();
      expect(reserves).toMatch(/記載値 46% 記載の数値から 46%/);
      expect(ore).toMatch(/記載値 78% 記載の数値から 80%.*導けない/);
      expect(refined).toMatch(/記載値 97% 記載の数値から 89–95%/);
      expect(imports).toMatch(/記載値 97% 記載の数値から 94–97%/);
      expect(recycling).toMatch(/記載値 不明/);
    });

    it("d4-20: defines a risk country, with the letters and the date of the table, and lets the reader move it", async () => {
      await go("/chain/gallium?risk=epi-2023");
      const box = page.locator(".risk-definition");
      await box.locator("summary").click();
      expect(await wordsOf(box)).toMatch(/EPI／NEDO 2023/);
      const imports = box.locator(".ruled-stages > li", { hasText: "製錬品輸入" });
      expect(await wordsOf(imports)).toMatch(/59%[\s\S]*B\s*台湾/);
      await box.getByLabel("リスクとする区分").selectOption("B");
      await page.waitForFunction(() => location.search.includes("class=B"));
      await expect.poll(() => wordsOf(imports)).toMatch(/66%/);
      await box.getByRole("button", { name: "調査の定義に戻す" }).click();
      expect(query().has("class")).toBe(false);
    });
  });

  describe("E: issues, recommendations, technology", () => {
    it("d4-35: four issues of gallium on their nodes, with the radar at their side", async () => {
      await go("/chain/gallium?part=issues");
      const issues = page.locator("#issues .issue");
      await issues.first().waitFor();
      expect(await issues.count()).toBe(4);
      expect(await wordsOf(issues.nth(0))).toMatch(/A[\s\S]*アルミナ生産 中国 55% ◆[\s\S]*亜鉛地金生産/);
      expect(await page.locator('[aria-labelledby="risk-radar-chart-title"]').count()).toBe(1);
      expect(await accessibilityProblems(page)).toEqual([]);
    });

    it("d4-43: gallium: issue, home technology and recommendation, each opening its lever", async () => {
      const rows = page.locator("#recommendations .answer-row");
      expect(await rows.count()).toBe(4);
      expect(await text("#recommendations .printed-shares")).toMatch(
        /アルミナ\s+中国 58% \/ その他[^/]* 42%[\s\S]*中国 47%[\s\S]*53%[\s\S]*中国 98%[\s\S]*2%/,
      );
      expect(await wordsOf(rows.nth(3))).toMatch(
        /市中回収[\s\S]*GaN基板回収[\s\S]*市中回収スキームの確立\s*長期/,
      );
      await rows.nth(0).getByRole("link").click();
      await page.waitForURL(/\/policy\?/);
      expect(query().get("m")).toBe("gallium");
      expect(query().get("do")).toContain("smelter");
      await page.goBack();
      await page.locator("#technology").waitFor();
    });

    it("d4-40, d4-42: technology of gallium by region and place on the flow, home companies last", async () => {
      const table = await text("#technology table");
      expect(table).toMatch(
        /中国[\s\S]*酸化ガリウム[\s\S]*欧州[\s\S]*太陽電池パネル[\s\S]*米国[\s\S]*縦型GaN[\s\S]*日系企業[\s\S]*6N以上/,
      );
      expect(await text("#technology .legend")).toContain("グリーン化技術の印は");
    });

    it("d4-36, d4-44: magnesium: three issues, shares whose holders are not printed, recovery from cars", async () => {
      await go("/chain/magnesium?part=issues");
      await page.locator("#issues .issue").first().waitFor();
      expect(await page.locator("#issues .issue").count()).toBe(3);
      expect(await text("#issues")).toMatch(/US MagnesiumとICLの2社/);
      const bars = await text("#recommendations .printed-shares");
      expect(bars).toMatch(/中国 63% \/ その他[^/]* 37%/);
      expect(bars).toMatch(/71%[\s\S]*29%[\s\S]*国名も社名も印刷されていない/);
      expect(bars).toMatch(/中国 84%[\s\S]*9%[\s\S]*2%[\s\S]*5%/);
      expect(bars).toMatch(/日本 記載なし \/ 欧州 13% \/ 米国 17%/);
    });

    it("d4-41: technology of magnesium: smelter diagnosis, giga-casting, scrap sorting, desalination", async () => {
      const table = await text("#technology table");
      expect(table).toMatch(/故障診断[\s\S]*NEOM[\s\S]*ギガキャスト[\s\S]*X線[\s\S]*溶融塩電解/);
    });

    it("says for another mineral that nothing is printed, and which levers reach its choke points", async () => {
      await go("/chain/tungsten?part=issues&lang=en");
      await page.locator("#narrow-stages").waitFor();
      expect(await text(".chain-tabs")).toContain("gallium and magnesium only");
      const stages = await text(".narrow-stages");
      expect(stages).toMatch(/Mining China 8\d\.\d%[\s\S]*Mine investment/);
      expect(stages).toMatch(/Refined imports China 9\d\.\d%[\s\S]*Smelter investment/);
    });
  });
});
