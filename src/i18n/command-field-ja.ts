import type { Translation } from "./catalogue.ts";
import type { commandFieldEn } from "./command-field-en.ts";

/** Japanese words of the command field. */
export const commandFieldJa: Translation<typeof commandFieldEn> = {
  help: {
    field: "日・EU・米・中の政策・プロジェクト・技術を日付順に。自分の記入も並ぶ",
    regions: "地域：JPN、EU、USA、CHN、world",
    lanes: "区分：list、strategy、law、institution、mineral-plan、non-ferrous、rare-earth、export など",
    sources: "出所：meti-2020、epi-nedo-2023、public-pages-2026-11、own など",
    words: "記載に含まれる語（日本語・英語）",
    since: "この日付より後に始まるものだけ：2023、2023-06",
    add: "YAMLかCSVのファイルの記入を作業フォルダに保存する（全部か、なしか）",
    remove: "自分の記入を一つ消す",
  },
  found: "{entries}件、重なりを除くと{events}件",
  none: "合うものがない。",
  kept: "{id} を {file} に保存した",
  removed: "{id} を消した",
};
