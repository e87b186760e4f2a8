import {
  type FieldReference,
  IMPACT_SHEETS,
  type ImpactSheet,
  impactLayout,
  STUDY_REGIONS,
  type StudyRegion,
} from "../../../core/index.ts";
import { fieldImpactWords } from "../../../i18n/web-field-impact.ts";
import { Choice } from "../../controls/choice.tsx";
import { FigureFrame } from "../../figure/figure-frame.tsx";
import { useTongue } from "../../language/language.tsx";
import { useView } from "../../link/use-view.ts";
import { useWords } from "../../study/use-words.ts";
import { ImpactGrid } from "./impact-grid.tsx";
import { ImpactList } from "./impact-list.tsx";
import { doubtLines, type ImpactParts, impactTable, shownTexts } from "./impact-view.ts";
import "../../styles/field-research.css";

/** Below this width four stages do not stand side by side. */
const NARROW = 720;

/** What do policy and technology of three regions do to the industries along the chain? */
export function ImpactSection({ field }: { readonly field: FieldReference }) {
  const tongue = useTongue();
  const words = useWords(fieldImpactWords);
  const { view } = useView();
  const { impact } = field;
  const { sheet, sheetRegion: region } = view;
  const parts: ImpactParts = { tongue, words, impact, sheet, region };
  const layout = impactLayout(impact, sheet, region);
  const title = words.title[sheet];
  return (
    <FigureFrame
      id="impact"
      title={title}
      heading={words.heading}
      subject={region ? `${sheet}-${region}` : sheet}
      controls={<SheetChoices />}
      chart={(width) => (
        <>
          <p className="figure-finding">{title}</p>
          {width < NARROW ? (
            <ImpactList parts={parts} layout={layout} />
          ) : (
            <ImpactGrid parts={parts} layout={layout} caption={`${words.heading}: ${words.sheet[sheet]}`} />
          )}
          <SheetNotes parts={parts} loose={layout.loose.map((one) => textOf(parts, one))} />
        </>
      )}
      chartIsPrinted
      legend={legendOf(parts)}
      table={impactTable(parts, title)}
      origins={[...new Set(impact.cells.map((one) => one.origin))]}
    />
  );
}

/** How much stands on the sheet, and what its signs mean. */
function legendOf(parts: ImpactParts): string {
  const { tongue, words } = parts;
  const { cells, points } = shownTexts(parts);
  const counts = { cells: String(cells.length), points: String(points.length) };
  return [
    tongue.say(points.length > 0 ? words.counted : words.countedNoPoints, counts),
    words.legend,
    ...(doubtLines(parts).length > 0 ? [words.doubtLegend] : []),
  ].join(tongue.language === "ja" ? "" : " ");
}

const textOf = (
  { tongue, words }: ImpactParts,
  { label, detail }: FieldReference["impact"]["cells"][number],
) => tongue.say(words.pointOf, { kind: label[tongue.language], text: detail?.[tongue.language] ?? "" });

function SheetChoices() {
  const words = useWords(fieldImpactWords);
  const { view, change } = useView();
  return (
    <div className="layer-controls">
      <Choice
        label={words.sheetLabel}
        value={view.sheet}
        onChange={(sheet) => change({ sheet: sheet as ImpactSheet })}
      >
        {IMPACT_SHEETS.map((one) => (
          <option key={one} value={one}>
            {words.sheet[one]}
          </option>
        ))}
      </Choice>
      <Choice
        label={words.regionLabel}
        value={view.sheetRegion ?? ""}
        onChange={(region) => change({ sheetRegion: region === "" ? null : (region as StudyRegion) })}
      >
        <option value="">{words.everyRegion}</option>
        {STUDY_REGIONS.map((one) => (
          <option key={one} value={one}>
            {words.region[one]}
          </option>
        ))}
      </Choice>
    </div>
  );
}

interface SheetNotesProps {
  readonly parts: ImpactParts;
  readonly loose: readonly string[];
}

/** What stands under the grid: notes of the sheet, texts without a place, doubts. */
function SheetNotes({ parts, loose }: SheetNotesProps) {
  const { impact, sheet, tongue } = parts;
  const notes = impact.notes.filter((one) => one.sheet === sheet).map((one) => one.text[tongue.language]);
  const lines = [...notes, ...loose, ...doubtLines(parts).map((line) => `† ${line}`)];
  if (lines.length === 0) return null;
  return (
    <ul className="field-remarks">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
