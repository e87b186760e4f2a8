import type { Translation } from "./catalogue.ts";
import type { webFieldResearchEn } from "./web-field-research-en.ts";

/** Japanese words of the research part of the field page. */
export const webFieldResearchJa: Translation<typeof webFieldResearchEn> = {
  region: { EU: "欧州", USA: "米国", CHN: "中国" },
  stage: {
    exploration: "資源探査",
    mining: "採掘",
    smelting: "製錬",
    recycling: "リサイクル",
    substitution: "省資源化・代替材",
    manufacture: "製品製造",
  },
  stageShort: {
    exploration: "探査",
    mining: "採掘",
    smelting: "製錬",
    recycling: "リサイクル",
    substitution: "省資源・代替",
    manufacture: "製品製造",
  },
  sign: {
    exploration: "探",
    mining: "採",
    smelting: "錬",
    recycling: "再",
    substitution: "省",
    manufacture: "製",
  },
  mix: {
    heading: "研究開発の段階別割合",
    title: "製品製造が単独で最多の鉱種は、{total}鉱種のうち欧州{eu}、米国{us}、中国{cn}",
    description: "{bars}",
    bar: "{region}・{mineral}（{projects}件）：{shares}",
    share: "{stage} {share}",
    counted: "{stage} {count}件・{share}",
    countHead: "プロジェクト数",
    count: "{projects}件",
    countBoth: "{projects}→{total}",
    legend:
      "割合は原資料のとおり（整数%。和が99・101の棒は幅だけ100に合わせた）。ラベルのない段階は描かない。一つのプロジェクトは、またがる段階のすべてに数える。† 下に注記あり。",
    recomputedLegend:
      "割合＝段階の件数÷段階件数の合計（右は プロジェクト数→段階件数の合計）。棒の中は件数。◇ 件数は原資料に印刷がなく、丸めた割合のすべてに合う最小の整数としての推定。",
    reproduced: "記載の割合{total}個のうち{count}個を、段階の件数から再現した。",
    allFitted: "{total}本の棒すべてで、割合のラベルだけから求めた件数も同じになる。",
    someFitted: "割合のラベルだけから求めた件数は、{total}本のうち{count}本で同じになる。",
    differs: "{region}・{mineral}・{stage}：記載{printed}、件数から{share}。",
    beyond:
      "{region}・{mineral}・{stage}：代表的なプロジェクトの番号は{listed}件あるが、割合に合う件数は{counted}件。どちらが正しいかは決められない。",
    kind: { contradiction: "矛盾", doubt: "読みの疑い" },
    everywhere: "全地域",
    method:
      "段階の割合＝その段階に数えた件数÷その地域・鉱種の段階件数の合計。一つのプロジェクトは、またがる段階のすべてに数えるので、件数の合計はプロジェクト数を上回りうる（欧州のGa：8件、段階件数12）。",
    fit: "件数：プロジェクト数を下回らず、すべてのラベルに丸めて一致し、合計も合う最小の整数の組。",
  },
  own: {
    heading: "研究開発の段階別割合（自分の記入を含む）",
    title: "自分の記入{own}件を含めると、{region}・{mineral}の{stage}は{from}から{to}",
    titleAlone: "原資料に割合のない所に、自分の記入{own}件を数えた",
    label: "{mineral} ▲+{own}",
    legend:
      "上：原資料の割合。▲+n：段階の件数（推定◇）に自分の記入n件を加えた再計算。右はプロジェクト数。▲だけの行は、原資料に割合がない。原資料の図は変わらない。",
    notCounted: {
      "no-stage": "「{title}」は数えない：段階の記入がない。",
      "no-mineral": "「{title}」は数えない：鉱種の記入がない。",
      "unknown-mineral": "「{title}」を「{mineral}」には数えない：その名の鉱種がない。",
    },
    method:
      "割合＝（記載の割合の元の件数＋その段階の自分の記入）÷それらの合計。自分の記入は、状況を問わず、その地域で、記した段階と鉱種のそれぞれに1件と数える。",
    notPrinted: "記載なし",
    ownStage: "自分の記入",
    together: "件数（自分の記入を含む）",
    shareWith: "割合（自分の記入を含む）",
  },
  table: {
    region: "地域",
    mineral: "鉱種",
    stage: "段階",
    projects: "プロジェクト数（記載）",
    printed: "割合（記載）",
    count: "件数（推定）",
    total: "段階件数の合計",
    share: "割合（再計算）",
    agreement: "照合",
    noLabel: "ラベルなし",
    agreements: { reproduced: "再現", differs: "不一致", "no-label": "–" },
  },
  themes: {
    heading: "代表的なプロジェクト",
    title: "代表的なプロジェクト{count}項目と、その番号",
    numbers: "No.\u00a0{numbers}",
    theme: "テーマ",
    numbersHead: "プロジェクト番号",
    doubt: "疑い",
    legend: "調査が選んだ代表例で、全件ではない。番号は各地域の頁での番号。文言は当方の要約。",
  },
};
