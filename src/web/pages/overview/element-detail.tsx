import { Link } from "@tanstack/react-router";
import type { Catalogue } from "../../../schema/catalogue-files.ts";
import { useTongue } from "../../language/language.tsx";
import { useSharedSearch, useView } from "../../link/use-view.ts";
import { isPrinted, type Layer, type MineralOfElement } from "./periodic-layers.ts";
import { printedCell, type StatementRow } from "./printed-layers.ts";

interface ElementDetailProps {
  readonly catalogue: Catalogue;
  readonly layer: Layer;
  readonly label: (symbol: string) => string;
  readonly recomputed: (symbol: string) => string | null;
  readonly rows: readonly StatementRow[];
  readonly mineralOf: MineralOfElement;
}

/** The chosen square in words: value, what is printed, doubts, today's figure, the mineral's page. */
export function ElementDetail({ catalogue, layer, label, recomputed, rows, mineralOf }: ElementDetailProps) {
  const { t, f, say } = useTongue();
  const { view } = useView();
  const search = useSharedSearch();
  const element = catalogue.elements.find((one) => one.symbol === view.element);
  if (!element) return null;
  const mineral = mineralOf.get(element.symbol);
  const printed = isPrinted(layer)
    ? printedCell(
        rows.find((row) => row.symbol === element.symbol),
        layer,
      )
    : null;
  const today = recomputed(element.symbol)?.replace(/^[^:]*: /, "");
  return (
    <div className="element-detail" role="status">
      <p>
        <strong>{label(element.symbol)}</strong>
      </p>
      {printed && printed.state === "read" && (
        <p>
          {t.periodic.printedYear}. {say(t.periodic.printedAs, { printed: printed.printed })}
          {layer === "top-producer" &&
            printed.country === "" &&
            ` (${say(t.periodic.codePrinted, { code: printed.code })})`}
        </p>
      )}
      {printed?.flag && <p>{say(t.periodic.flag, { flag: printed.flag })}</p>}
      {today && (
        <p>
          {t.figure.recomputed}: {today}
        </p>
      )}
      {mineral && (
        <p>
          <Link to="/minerals/$id" params={{ id: mineral }} search={search}>
            {say(t.periodic.openMineral, { mineral: f.mineral(mineral) })}
          </Link>
        </p>
      )}
    </div>
  );
}
