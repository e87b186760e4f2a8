import type { ChainChange, ChainFactor, Forecast, OwnChain } from "../../../core/index.ts";
import { demandWords } from "../../../i18n/web-demand.ts";
import { NumberField } from "../../controls/number-field.tsx";
import { ScrollRegion } from "../../controls/scroll-region.tsx";
import { useTongue } from "../../language/language.tsx";
import { useView } from "../../link/use-view.ts";
import type { Undoable } from "../../study/use-undo.ts";
import { useWords } from "../../study/use-words.ts";
import { exactPercent } from "./forecast-tables.tsx";
import { type ForecastParts, nameOfUse } from "./forecast-view.ts";
import { totalsOf } from "./statement-view.ts";

interface ChainEditorProps {
  readonly parts: ForecastParts;
  /** The same scenario with no factor moved. */
  readonly source: Forecast | null;
  readonly edits: Undoable;
}
const FACTORS = ["volume", "intermediate", "intensity"] as const satisfies readonly ChainFactor[];
const EXISTING = "existing-uses";

/** The three factors of every new or regulated use, the growth of the others, and uses of the reader's own. */
export function ChainEditor({ parts, source, edits }: ChainEditorProps) {
  const { tongue, words, study, forecast } = parts;
  const { view } = useView();
  const { say } = tongue;
  const years = [...totalsOf(forecast).keys()];
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined) return null;
  const chained = usesOf(forecast, ["new", "regulated"]).filter(
    (use) => !view.ownChains.some((own) => own.use === use),
  );
  const factorOf = (use: string, factor: ChainFactor) =>
    view.chains.find((one) => one.use === use && one.factor === factor)?.value;
  const set = (change: ChainChange, neutral: number) => {
    const others = view.chains.filter((one) => one.use !== change.use || one.factor !== change.factor);
    edits.change({ chains: change.value === neutral ? others : [...others, change] });
  };
  const trend = growthOfExisting(forecast);
  return (
    <details className="chain-editor" open={view.chains.length + view.ownChains.length > 0}>
      <summary>
        <h3>{words.chains.heading}</h3>
      </summary>
      <p className="legend">{say(words.chains.hint, { year: String(last), base: String(first) })}</p>
      <ScrollRegion label={`${tongue.t.figure.table}: ${words.chains.heading}`}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.chains.use}</th>
              {FACTORS.map((factor) => (
                <th key={factor} scope="col">
                  {words.chains[factor]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {chained.map((use) => (
              <tr key={use}>
                <th scope="row">
                  {nameOfUse(parts, use)}{" "}
                  <span className="mute">{groupName(parts, study.useGroup, use)}</span>
                </th>
                {FACTORS.map((factor) => (
                  <td key={factor}>
                    <NumberField
                      label={words.chains[factor]}
                      labelHidden
                      value={factorOf(use, factor) ?? 1}
                      low={0}
                      high={100}
                      onChange={(value) => set({ use, factor, value }, 1)}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {trend !== null && (
        <NumberField
          label={words.chains.growth}
          unit={words.chains.perYear}
          value={(factorOf(EXISTING, "growth") ?? trend) * 100}
          low={-50}
          high={100}
          onChange={(value) => set({ use: EXISTING, factor: "growth", value: value / 100 }, trend)}
        />
      )}
      <OwnUses years={[first, last]} edits={edits} />
      <SourceEffect forecast={forecast} source={source} year={last} />
      <div className="study-bar">
        <button type="button" className="text-button" disabled={!edits.undo} onClick={() => edits.undo?.()}>
          {words.chains.undo}
        </button>
        <button type="button" className="text-button" disabled={!edits.reset} onClick={() => edits.reset?.()}>
          {words.chains.reset}
        </button>
      </div>
    </details>
  );
}

function usesOf(forecast: Forecast, groups: readonly string[]): string[] {
  return [...new Set(forecast.series.filter((one) => groups.includes(one.group)).map((one) => one.use))];
}

function groupName({ forecast }: ForecastParts, names: Readonly<Record<string, string>>, use: string) {
  const group = forecast.series.find((point) => point.use === use)?.group;
  return group ? names[group] : "";
}

/** Growth of the one existing trend as the model has it; null while the uses stand apart. */
function growthOfExisting(forecast: Forecast): number | null {
  const note = forecast.notes.find((one) => one.startsWith("existing-growth:"));
  return note ? Number(note.slice("existing-growth:".length)) : null;
}

interface OwnUsesProps {
  readonly years: readonly [number, number];
  readonly edits: Undoable;
}
const NEW_USE: OwnChain = {
  use: "own-new",
  group: "new",
  volumeAtBase: 0,
  volumeAtHorizon: 0,
  intermediatePerUnit: 1,
  mineralPerIntermediate: 1,
};
const REGULATED_USE: OwnChain = { ...NEW_USE, use: "own-regulated", group: "regulated" };

/** Uses that the source lacks: ② above all, for which no input is printed anywhere. */
function OwnUses({ years, edits }: OwnUsesProps) {
  const words = useWords(demandWords);
  const { say } = useTongue();
  const { view } = useView();
  const set = (ownChains: readonly OwnChain[]) => edits.change({ ownChains });
  const has = (use: string) => view.ownChains.some((own) => own.use === use);
  return (
    <>
      {!has(REGULATED_USE.use) && <p className="legend">{words.chains.noRegulated}</p>}
      {view.ownChains.map((own, place) => {
        const name = own.group === "new" ? words.chains.ownNew : words.chains.ownRegulated;
        const field = (label: string, key: keyof OwnChain, value: number) => (
          <NumberField
            label={label}
            value={value}
            low={0}
            high={1e12}
            onChange={(next) => set(view.ownChains.with(place, { ...own, [key]: next }))}
          />
        );
        return (
          <fieldset key={own.use} className="step-fields own-use">
            <legend>{name}</legend>
            {field(
              say(words.chains.volumeAtBase, { year: String(years[0]) }),
              "volumeAtBase",
              own.volumeAtBase,
            )}
            {field(
              say(words.chains.volumeAtHorizon, { year: String(years[1]) }),
              "volumeAtHorizon",
              own.volumeAtHorizon,
            )}
            {field(words.chains.perUnit, "intermediatePerUnit", own.intermediatePerUnit)}
            {field(words.chains.perIntermediate, "mineralPerIntermediate", own.mineralPerIntermediate)}
            <button
              type="button"
              className="text-button"
              onClick={() => set(view.ownChains.toSpliced(place, 1))}
            >
              {say(words.chains.remove, { use: name })}
            </button>
          </fieldset>
        );
      })}
      <div className="study-bar">
        {[NEW_USE, REGULATED_USE]
          .filter((own) => !has(own.use))
          .map((own) => (
            <button
              key={own.use}
              type="button"
              className="text-button"
              onClick={() => set([...view.ownChains, own])}
            >
              {own.group === "new" ? words.chains.addNew : words.chains.addRegulated}
            </button>
          ))}
      </div>
    </>
  );
}

interface SourceEffectProps {
  readonly forecast: Forecast;
  readonly source: Forecast | null;
  readonly year: number;
}

function SourceEffect({ forecast, source, year }: SourceEffectProps) {
  const words = useWords(demandWords);
  const { say, f } = useTongue();
  const now = totalsOf(forecast).get(year);
  const before = source ? totalsOf(source).get(year) : undefined;
  if (now === undefined || before === undefined || before === 0) return null;
  const difference = now - before;
  const text =
    Math.abs(difference) < 1e-9 * before
      ? words.chains.unchanged
      : say(words.chains.effect, {
          year: String(year),
          difference: `${difference > 0 ? "+" : "−"}${f.number(Math.abs(difference))}`,
          percent: exactPercent(difference / before),
        });
  return (
    <p role="status" data-testid="chain-effect">
      <strong>{text}</strong>
    </p>
  );
}
