import { RegionMap } from "../../../charts/region-map/region-map.tsx";
import type { RegionMapState } from "../../../charts/region-map/region-map-state.ts";
import { demandWords } from "../../../i18n/web-demand.ts";
import { FigureFrame } from "../../figure/figure-frame.tsx";
import type { TableModel } from "../../figure/table-model.ts";
import { useTongue } from "../../language/language.tsx";
import { usePrintedTable } from "../../study/use-study.ts";
import { useWords } from "../../study/use-words.ts";
import {
  epiDeviceMap,
  epiDeviceTable,
  metiDeviceMap,
  metiDeviceTable,
  sayTendency,
} from "./device-map-view.ts";

/** The two documents' maps of power semiconductors beside each other: schematic, positions lost. */
export function DeviceMaps() {
  return (
    <div className="device-maps">
      <MetiMap />
      <EpiMap />
    </div>
  );
}

function MetiMap() {
  const tongue = useTongue();
  const words = useWords(demandWords);
  const printed = usePrintedTable("d2_power_semiconductors");
  if (!printed.value) return <p className="empty">{printed.failure?.message ?? tongue.t.frame.computing}</p>;
  const { rows } = printed.value;
  const { say, f, language } = tongue;
  const name = (row: (typeof rows)[number]) => (language === "ja" ? row.name_ja : row.name_en) ?? "";
  const tendencies = rows
    .filter((row) => row.record === "device")
    .map((row) => {
      const tendency = (text: string | undefined) => sayTendency(text ?? "", words.maps.tendency);
      return `${name(row)} (${tendency(row.power_tendency)} / ${tendency(row.frequency_tendency)})`;
    });
  const applications = rows.filter((row) => row.record === "application").map(name);
  return (
    <MapFigure
      id="power-devices"
      state={metiDeviceMap({ tongue, words }, rows)}
      legend={say(words.maps.legendMeti, {
        tendencies: f.list(tendencies),
        applications: f.list(applications),
      })}
      table={metiDeviceTable({ tongue, words }, rows)}
      origin="meti-2020"
      doubts={rows.map((row) => row.flag ?? "")}
    />
  );
}

function EpiMap() {
  const tongue = useTongue();
  const words = useWords(demandWords);
  const printed = usePrintedTable("d4_power_devices");
  if (!printed.value) return <p className="empty">{printed.failure?.message ?? tongue.t.frame.computing}</p>;
  const { rows } = printed.value;
  return (
    <MapFigure
      id="gan-devices"
      state={epiDeviceMap({ tongue, words }, rows)}
      legend={words.maps.legendEpi}
      table={epiDeviceTable({ tongue, words }, rows)}
      origin="epi-nedo-2023"
      doubts={rows.map((row) => row.flag ?? "")}
    />
  );
}

interface MapFigureProps {
  readonly id: string;
  readonly state: RegionMapState;
  readonly legend: string;
  readonly table: TableModel;
  readonly origin: string;
  readonly doubts: readonly string[];
}

function MapFigure({ id, state, legend, table, origin, doubts }: MapFigureProps) {
  const { t } = useTongue();
  return (
    <FigureFrame
      id={id}
      title={state.title}
      subject={origin}
      chart={(width) => <RegionMap id={`${id}-map`} state={state} width={width} />}
      chartLabel={t.figure.printed}
      chartIsPrinted
      picture={(width) => <RegionMap id={`${id}-picture`} state={state} width={width} />}
      pictureWidth={640}
      legend={legend}
      table={table}
      origins={[origin]}
      notes={[...new Set(doubts)].filter(Boolean)}
    />
  );
}
