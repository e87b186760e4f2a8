import type { Translation } from "./catalogue.ts";
import type { webFieldImpactEn } from "./web-field-impact-en.ts";

/** Japanese words of the industry-impact part of the field page. */
export const webFieldImpactJa: Translation<typeof webFieldImpactEn> = {
  heading: "関連産業への影響",
  sheetLabel: "シート",
  sheet: {
    "ga-ge": "Ga・Ge",
    "mg-ti": "Mg・Ti",
    tungsten: "W",
    "rare-earths": "REE（Nd）",
    summary: "サマリー（6鉱種）",
  },
  title: {
    "ga-ge": "Ga・Ge：中国は輸出規制と半導体の国産化、欧米は域内・国内での採掘・製錬・リサイクルへ",
    "mg-ti": "Mg・Ti：欧米中とも軽量化合金と3D製造が伸びる。海水からのMg抽出は時間を要する",
    tungsten: "W：欧州は採掘・製錬技術、米国は省資源化、中国は超硬合金。リサイクルは三者とも増える",
    "rare-earths":
      "REE（Nd）：中国の輸出規制に対し、欧州は代替材とリサイクル、米国は上流から下流までの内製化",
    summary: "欧州は義務化とクリーン化、米国は税制優遇と国内生産、中国は高付加価値化と製錬のクリーン化",
  },
  regionLabel: "地域",
  everyRegion: "全地域",
  region: { EU: "欧州", USA: "米国", CHN: "中国" },
  stageHead: "段階",
  stage: {
    mining: "採掘",
    smelting: "製錬",
    manufacture: "製品（製造）",
    recycling: "市中リサイクル",
    all: "全段階",
  },
  kindHead: "種別",
  kind: {
    policy: "政策",
    technology: "技術",
    effect: "産業への影響",
    background: "背景",
    "policy-and-technology": "政策・技術開発",
    note: "注記",
  },
  point: "ポイント",
  pointOf: "{kind}：{text}",
  allStages: "{kind}（全段階）",
  none: "–",
  noneRead: "記載なし",
  legend:
    "マスの位置は、図が失われているため文字の並びから復元した。短い見出しは原資料のまま、文は要約。– 記載なし。",
  doubtLegend: "† 読みに疑い（注の†の行）。",
  doubtAt: "{region}・{kind}・{stage}：{text}",
  pointDoubtAt: "{region}・ポイント・{kind}：{text}",
  text: "記載",
  detail: "補足",
  doubt: "疑い",
  wording: "文言",
  placed: "位置",
  printed: "原資料のまま",
  restated: "要約",
  rebuilt: "復元",
  asRead: "読み取り",
  counted: "このシートは{cells}項目とポイント{points}項目。",
  countedNoPoints: "このシートは{cells}項目。",
};
