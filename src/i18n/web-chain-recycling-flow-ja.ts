import type { Translation } from "./catalogue.ts";
import type { webChainRecyclingFlowEn } from "./web-chain-recycling-flow-en.ts";

/** Japanese words of the recycling flows of products. */
export const webChainRecyclingFlowJa: Translation<typeof webChainRecyclingFlowEn> = {
  title: "{name}：誰から誰へ何が渡るか",
  description: "{name}。{boxes}の主体・物と{arrows}の受け渡し。{lines}",
  column: {
    discard: "排出",
    collection: "回収",
    dismantling: "解体",
    separation: "分離",
    remanufacture: "再製品化",
    reuse: "リユース",
    other: "系外",
  },
  actor: {
    consumer: "消費者",
    collector: "小売・引取",
    processor: "解体・リサイクル業者",
    material: "部品・素材",
    maker: "製造業者",
    abroad: "海外",
  },
  kind: {
    flow: "受け渡し",
    reuse: "リユース",
    leak: "海外流出",
    residue: "残さ",
  },
  arrow: "{from} → {to}：{relation}",
  arrowTo: "→ {to}：{relation}",
  law: "{law}：{duty}",
  from: "渡す側",
  to: "受け取る側",
  relation: "内容",
  kindColumn: "区分",
  lawColumn: "法令",
  duty: "義務",
  basis: "根拠",
  printed: "原資料の表示",
  reconstructed: "表示は原資料、矢印は復元",
  legend:
    "実線：受け渡し。細線：残さ。破線：リユース。点線：海外流出。塗りつぶしの数字：法令と義務（図の下に列記）。",
};
