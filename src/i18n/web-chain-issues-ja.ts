import type { Translation } from "./catalogue.ts";
import type { webChainIssuesEn } from "./web-chain-issues-en.ts";

/** Japanese words of the tab on issues, recommendations and technology. */
export const webChainIssuesJa: Translation<typeof webChainIssuesEn> = {
  position: { upstream: "上流", midstream: "中流", downstream: "下流" },
  anchor: "課題{letter}",
  doubt: "疑義：{text}",
  issues: {
    title: "{mineral}のフロー上の課題は{count}件",
    legend:
      "見出しは原資料の表記、本文は言い換え。記号A–{last}は原資料のフロー上にあるが位置は失われており、課題の順に当てた。",
    nodeNone: "フローに該当する節点なし",
    holder: "{country} {share} {mark}",
    letter: "記号",
    position: "工程",
    nodes: "節点",
    issue: "課題",
    text: "内容",
    doubt: "疑義",
    where: "原資料の箇所",
  },
  answers: {
    title: "課題から提言まで：{mineral}",
    flow: "フローの脇に記載のシェア",
    issue: "課題",
    technology: "我が国の技術",
    proposal: "提言",
    lever: "施策",
    tryLever: "{lever}を試す",
    noLever: "{mineral}の政策ページ",
    leverLabel: "{proposal}：施策「{lever}」を入れて政策ページを開く",
    noLeverLabel: "{proposal}：当たる施策はない。{mineral}の政策ページを開く",
    horizon: { short: "短期", long: "長期" },
    horizonHead: "時期",
    legend: "記号で行とフローを結ぶ。どの施策が提言に当たるかは記載されておらず、当方の対応づけ。",
    noNumber: "記載なし",
    shareChart: "記載のシェア",
  },
  computed: {
    title: "{mineral}はどこが狭いか（{year}年）、どの施策が届くか",
    titleNone: "{mineral}には、一つのリスク国が半分以上を握る段階がない（{year}年）",
    noIssues:
      "調査が課題と提言を記載しているのはガリウムとマグネシウムだけ。{mineral}については統計から言えることを示す。",
    stage: "段階",
    country: "国",
    share: "シェア",
    axis: "指標",
    levers: "届く施策",
    noLever: "主産物の生産に働く施策はない",
    noStageLever: "調査の対応図に施策がない",
    legend:
      "施策は、調査の指標と政策の対応図と、施策が量を変える段階による。◆ = 一つのリスク国が5割以上、◆◆ = 8割以上。",
    tryLever: "{mineral}の{lever}",
    recompute: "再計算",
  },
  technology: {
    title: "{mineral}のフローに沿った技術動向",
    legend:
      "グリーン化技術の印は文字の抽出で失われた。「緑?」は印があった可能性のある項目。日系企業の名は記載されていない。列はフローの順で、最終製品の欄に記載はない。",
    region: { CHN: "中国", EU: "欧州", USA: "米国", JPN: "日系企業" },
    column: {
      upstream: "資源・原料",
      refined: "製錬・精製",
      parts: "部素材",
      products: "最終製品",
      recycling: "リサイクル",
    },
    none: "記載なし",
    green: { yes: "緑", lost: "緑?", none: "–" },
    greenHead: "グリーン化の印",
    regionHead: "地域",
    columnHead: "フロー上の位置",
    classHead: "記載の分類",
    detailHead: "技術",
    doubtHead: "疑義",
  },
};
