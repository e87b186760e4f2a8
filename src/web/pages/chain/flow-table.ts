import { type FlowNode, hasNumber, type MaterialFlow } from "../../../core/index.ts";
import { chokeSign } from "../../../i18n/choke-sign.ts";
import { sayAmountYears } from "../../../i18n/say-code.ts";
import { cell, type TableModel, type TableRow } from "../../figure/table-model.ts";
import { type FlowParts, gapText, rangeText } from "./flow-view.ts";

/** Every box of the flows, country by country: recomputed first, then as printed. */
export function flowTable(
  parts: FlowParts,
  flows: readonly MaterialFlow[],
  caption: string,
  open: (node: string, version: MaterialFlow["version"]) => void,
): TableModel {
  const { words } = parts;
  return {
    caption,
    columns: [
      { key: "node", label: words.table.node },
      { key: "version", label: words.table.version },
      { key: "year", label: words.table.year, numeric: true },
      { key: "country", label: words.table.country },
      { key: "share", label: words.table.share, numeric: true },
      { key: "amount", label: words.table.amount, numeric: true },
      { key: "unit", label: words.table.unit },
      { key: "class", label: words.table.class },
      { key: "risk", label: words.table.risk, numeric: true },
      { key: "mark", label: words.table.mark },
      { key: "source", label: words.table.source, wide: true },
    ],
    rows: flows.flatMap((flow) =>
      flow.nodes.flatMap((node) => nodeRows(parts, flow, node, () => open(node.id, flow.version))),
    ),
  };
}

function nodeRows(
  { tongue, words }: FlowParts,
  flow: MaterialFlow,
  node: FlowNode,
  onPress: () => void,
): TableRow[] {
  const { f, language, say } = tongue;
  const name = node.name[language];
  const { total, riskShare } = node;
  const unit = f.unit(total.unit, total.basis, node.mineral);
  const year = total.year ?? node.year;
  const yearCell = cell(sayAmountYears(total, f) ?? (year === null ? "–" : String(year)), year);
  const head = {
    key: `${flow.version}.${node.id}`,
    cells: [
      { text: name, onPress, pressLabel: say(words.flow.press, { node: name }) },
      cell(flow.version === "printed" ? words.flow.printed : words.flow.recomputed),
      yearCell,
      cell(words.table.total),
      cell("–", null),
      cell(hasNumber(total) ? f.number(total.value) : gapText(tongue, total), total.value),
      cell(hasNumber(total) ? unit : "–"),
      cell("–"),
      cell(hasNumber(riskShare) ? rangeText(riskShare) : "–", riskShare.value),
      cell(chokeSign(node.chokePoint)),
      cell(total.origins.map(f.origin).join(", ")),
    ],
  };
  const countries = node.countries.map((one, place) => ({
    key: `${flow.version}.${node.id}.${one.country}.${place}`,
    cells: [
      cell(name),
      cell(flow.version === "printed" ? words.flow.printed : words.flow.recomputed),
      yearCell,
      cell(f.country(one.country)),
      cell(one.share === null ? "–" : f.share(one.share), one.share),
      cell(one.value === null ? "–" : f.number(one.value), one.value),
      cell(one.value === null ? "–" : unit),
      cell(one.class ?? ""),
      cell(""),
      cell(one.country === node.chokeCountry ? chokeSign(node.chokePoint) : ""),
      cell(one.origin.split(" ").map(f.origin).join(", ")),
    ],
  }));
  return [head, ...countries];
}
