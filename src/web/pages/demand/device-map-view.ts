import type { MapRegion, RegionMapState } from "../../../charts/region-map/region-map-state.ts";
import type { DemandWords } from "../../../i18n/web-demand.ts";
import { cell, type TableModel } from "../../figure/table-model.ts";
import type { Tongue } from "../../language/language.tsx";
import type { PrintedTable } from "../../study/use-study.ts";

type Rows = PrintedTable["rows"];

/** Where a tendency in words lies on an axis, from low to high. Schematic: the charts' positions are lost. */
export function tendencyRange(words: string): readonly [number, number] {
  const text = words.toLowerCase();
  if (text.includes("low to medium")) return [0.06, 0.5];
  if (text.includes("small to medium")) return [0.02, 0.46];
  if (text.includes("large")) return [0.6, 0.96];
  if (text.includes("high")) return [0.58, 0.94];
  if (text.includes("medium")) return [0.34, 0.62];
  return [0.06, 0.34];
}

const COLOURS: Readonly<Record<string, string>> = {
  IGBT: "#56733f",
  Si: "#8a6f9e",
  SiC: "#b08d57",
  GaN: "#1f5c87",
};

interface MapParts {
  readonly tongue: Tongue;
  readonly words: DemandWords;
}

/** kW × kHz of the METI study: four devices by their printed tendencies, applications without a place. */
export function metiDeviceMap({ tongue, words }: MapParts, rows: Rows): RegionMapState {
  const { say, language } = tongue;
  const name = (row: Rows[number]) => (language === "ja" ? row.name_ja : row.name_en) ?? "";
  const devices = rows.filter((row) => row.record === "device");
  const regions = devices.map((row): MapRegion => {
    const [low, high] = tendencyRange(row.power_tendency ?? "");
    const [slow, fast] = tendencyRange(row.frequency_tendency ?? "");
    const material = row.name_en?.includes("IGBT") ? "IGBT" : (row.material ?? "");
    return {
      id: row.name_en ?? "",
      label: name(row),
      note: "",
      from: { x: slow, y: low },
      to: { x: fast, y: high },
      colour: COLOURS[material] ?? COLOURS.Si ?? "",
      future: false,
    };
  });
  return {
    title: words.maps.metiTitle,
    description: say(words.maps.description, { regions: regions.map((one) => one.label).join(", ") }),
    horizontal: { label: words.maps.frequency, ticks: decades(["1", "10", "100", "1,000", "10,000"]) },
    vertical: { label: words.maps.power, ticks: decades(["0.01", "0.1", "1", "10", "100"]) },
    regions,
    stamp: words.maps.stamp,
  };
}

/** Our arrangement of the EPI study's five regions and of vertical GaN: more output above, faster to the right. */
const EPI_PLACES: Readonly<Record<string, readonly [number, number, number, number]>> = {
  Si: [0.04, 0.04, 0.4, 0.34],
  "Si SJ": [0.26, 0.22, 0.56, 0.46],
  "IGBT/GTO": [0.03, 0.52, 0.36, 0.98],
  SiC: [0.38, 0.5, 0.66, 0.92],
  GaN: [0.58, 0.06, 0.97, 0.46],
};

export function epiDeviceMap({ tongue, words }: MapParts, rows: Rows): RegionMapState {
  const { say } = tongue;
  const regions = rows
    .filter((row) => row.record === "chart")
    .flatMap((row): MapRegion[] => {
      const material = row.value ?? "";
      const place = EPI_PLACES[material];
      if (!place) return [];
      const [x0, y0, x1, y1] = place;
      return [
        {
          id: material,
          label: material === "GaN" ? `GaN (${words.maps.lateral})` : material,
          note: "",
          from: { x: x0, y: y0 },
          to: { x: x1, y: y1 },
          colour: COLOURS[material.startsWith("IGBT") ? "IGBT" : (material.split(" ")[0] ?? "")] ?? "",
          future: false,
        },
      ];
    });
  const vertical: MapRegion = {
    id: "vertical-gan",
    label: words.maps.vertical,
    note: words.maps.verticalNote,
    from: { x: 0.64, y: 0.5 },
    to: { x: 0.97, y: 0.95 },
    colour: COLOURS.GaN ?? "",
    future: true,
  };
  return {
    title: words.maps.epiTitle,
    description: say(words.maps.description, {
      regions: [...regions, vertical].map((one) => one.label).join(", "),
    }),
    horizontal: {
      label: words.maps.frequencyEpi,
      ticks: decades(["1 kHz", "10 kHz", "100 kHz", "1 MHz", "10 MHz"]),
    },
    vertical: {
      label: words.maps.output,
      ticks: decades(["10 W", "100 W", "1 kW", "10 kW", "100 kW", "1 MW"]),
    },
    regions: [...regions, vertical],
    stamp: words.maps.stamp,
  };
}

/** `low to medium`, `large power capacity (headline)` in the reader's language: what is more than a size is left out. */
export function sayTendency(tendency: string, words: DemandWords["maps"]["tendency"]): string {
  const known = tendency.toLowerCase().match(/\b(low|medium|high|large|small|to)\b/g) ?? [];
  const said = known.map((word) => words[word as keyof typeof words]);
  return said.join(words.to === "to" ? " " : "");
}

/** Powers of ten stand evenly on a logarithmic axis. */
function decades(texts: readonly string[]) {
  return texts.map((text, place) => ({ at: place / (texts.length - 1), text }));
}

export function metiDeviceTable({ tongue, words }: MapParts, rows: Rows): TableModel {
  const { language } = tongue;
  return {
    caption: words.maps.metiTitle,
    columns: [
      { key: "name", label: words.maps.device },
      { key: "material", label: words.maps.material },
      { key: "power", label: words.maps.powerTendency },
      { key: "frequency", label: words.maps.frequencyTendency },
      { key: "note", label: words.maps.note, wide: true },
    ],
    rows: rows.map((row, place) => ({
      key: `${row.name_en}.${place}`,
      cells: [
        cell((language === "ja" ? row.name_ja : row.name_en) ?? ""),
        cell(row.material ?? ""),
        cell(sayTendency(row.power_tendency ?? "", words.maps.tendency), row.power_tendency ?? ""),
        cell(sayTendency(row.frequency_tendency ?? "", words.maps.tendency), row.frequency_tendency ?? ""),
        cell(row.flag ?? ""),
      ],
    })),
  };
}

export function epiDeviceTable({ tongue, words }: MapParts, rows: Rows): TableModel {
  const { language } = tongue;
  return {
    caption: words.maps.epiTitle,
    columns: [
      { key: "name", label: words.maps.device },
      { key: "attribute", label: words.maps.attribute },
      { key: "value", label: words.maps.value },
      { key: "note", label: words.maps.note, wide: true },
    ],
    rows: rows.map((row, place) => ({
      key: `${row.name_en}.${place}`,
      cells: [
        cell((language === "ja" ? row.name_ja : row.name_en) ?? ""),
        cell(row.attribute ?? ""),
        cell(row.value ?? ""),
        cell(row.flag ?? ""),
      ],
    })),
  };
}
