import { DEVICE_ITEMS, type DeviceTrait, type Mineral } from "../../../core/index.ts";
import { chainDemandWords } from "../../../i18n/web-chain-demand.ts";
import { DataTable } from "../../figure/data-table.tsx";
import { FigureFrame } from "../../figure/figure-frame.tsx";
import { cell, type TableModel } from "../../figure/table-model.ts";
import { useTongue } from "../../language/language.tsx";
import { useWords } from "../../study/use-words.ts";

interface DevicesProps {
  readonly mineral: Mineral;
  readonly rows: readonly DeviceTrait[];
}

/** Two kinds of device beside each other, with the doubts that the document leaves. */
export function DemandDevicesFigure({ mineral, rows }: DevicesProps) {
  const { t, f, language, say } = useTongue();
  const words = useWords(chainDemandWords);
  const devices = [...new Map(rows.map((row) => [row.device, row])).values()];
  const items = DEVICE_ITEMS.filter((item) => rows.some((row) => row.item === item));
  const table: TableModel = {
    caption: words.devices.title,
    columns: [
      { key: "item", label: words.devices.item },
      ...devices.map((one) => ({ key: one.device, label: one.name[language], wide: true })),
    ],
    rows: items.map((item) => ({
      key: item,
      cells: [
        cell(words.devices.items[item]),
        ...devices.map((one) => {
          const trait = rows.find((row) => row.device === one.device && row.item === item);
          return cell(trait ? `${trait.value[language]}${trait.doubt ? " †" : ""}` : "–");
        }),
      ],
    })),
  };
  const doubts = [...new Set(rows.flatMap((row) => (row.doubt ? [row.doubt[language]] : [])))];
  return (
    <FigureFrame
      id="demand-devices"
      title={words.devices.title}
      level={3}
      about={words.devices.about}
      subject={mineral.id}
      chart={() => <DataTable model={table} />}
      chartLabel={t.figure.printed}
      chartIsPrinted
      legend={`† ${say(words.devices.doubt, { text: f.clauses(doubts) })}`}
      table={table}
      origins={[...new Set(rows.map((row) => row.origin))]}
    />
  );
}
