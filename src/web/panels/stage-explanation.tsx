import type { Stage, StageShares } from "../../core/index.ts";
import { chokeSign } from "../../i18n/choke-sign.ts";
import { sayAmountYears, sayReason } from "../../i18n/say-code.ts";
import { useAnswer, useLoaded } from "../evidence/use-answer.ts";
import { DataTable } from "../figure/data-table.tsx";
import { SourceLine } from "../figure/source-line.tsx";
import { cell, type TableModel } from "../figure/table-model.ts";
import { noteTexts } from "../language/cell-text.ts";
import { type Tongue, useTongue } from "../language/language.tsx";
import { Part } from "./axis-explanation.tsx";

interface StageExplanationProps {
  readonly mineral: string;
  readonly stage: Stage;
}

/** One stage of the chain: shares with class, total, share of risk countries, choke point, HHI. */
export function StageExplanation({ mineral, stage }: StageExplanationProps) {
  const tongue = useTongue();
  const { t, f, e } = tongue;
  const { options } = useLoaded();
  const { value: shares, failure } = useAnswer("shares", { mineral, stage, options });
  if (!shares) return <p className="empty">{failure?.message ?? t.frame.computing}</p>;
  const { total, riskShare, hhi } = shares;
  const notes = [...new Set(noteTexts(tongue, [...total.notes, ...riskShare.notes]))];
  if (shares.countries.length === 0) {
    return (
      <p className="headline">
        <span className="big">{e.cellStatus[total.status]}</span>
        {total.reason && <span>{sayReason(total.reason, f)}</span>}
      </p>
    );
  }
  const facts = [
    [t.explain.total, total.value === null ? t.mineral.noTotal : totalText(tongue, shares, total.value)],
    [t.explain.riskShare, riskText(tongue, shares)],
    [t.explain.choke, chokeText(tongue, shares)],
    [t.explain.hhi, hhi.value === null ? "–" : `${f.index(hhi.value)} ${f.interval(hhi).range}`],
  ] as const;
  return (
    <>
      <dl className="steps">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <DataTable model={sharesTable(tongue, shares)} />
      {notes.length > 0 && (
        <Part title={t.explain.notes}>
          <ul>
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </Part>
      )}
      <SourceLine origins={[...new Set([...total.origins, ...riskShare.origins])]} />
    </>
  );
}

/** The amount with its unit; where it is a mean of several years, of which. */
function totalText({ f }: Tongue, { total, mineral }: StageShares, value: number): string {
  const amount = f.quantity(value, total.unit, total.basis, mineral);
  const years = sayAmountYears(total, f);
  return years === null ? amount : f.aside(amount, years);
}

/** 88.0%, or 84.0–88.0% where countries without a class widen it. */
export function riskText({ f }: Tongue, { riskShare }: StageShares): string {
  const { value, high } = riskShare;
  if (value === null) return "–";
  return high !== null && high - value > 0.0005 ? `${f.share(value)}–${f.share(high)}` : f.share(value);
}

function chokeText({ t, f, e }: Tongue, { chokePoint, chokeCountry }: StageShares): string {
  if (chokePoint === null || chokeCountry === null) return t.explain.noChoke;
  return `${chokeSign(chokePoint)} ${f.country(chokeCountry)} (${e.chokePoint[chokePoint]})`;
}

/** Every country of a stage: share, amount, class, source. Also the table of the chain strip. */
export function sharesTable(tongue: Tongue, shares: StageShares): TableModel {
  const { t, f } = tongue;
  const { unit, basis } = shares.total;
  return {
    caption: f.mineral(shares.mineral),
    columns: [
      { key: "country", label: t.mineral.country },
      { key: "share", label: t.mineral.share, numeric: true },
      {
        key: "amount",
        label: `${t.mineral.amount}${unit ? ` (${f.unit(unit, basis, shares.mineral)})` : ""}`,
        numeric: true,
      },
      { key: "class", label: t.mineral.riskClass },
      { key: "risk", label: t.mineral.riskYes },
      { key: "source", label: t.explain.source, wide: true },
      { key: "locator", label: t.explain.locator, wide: true },
    ],
    rows: shares.countries.map((one) => ({
      key: one.country,
      cells: [
        cell(`${f.country(one.country)}${one.withoutProduction ? "*" : ""}`),
        cell(one.share === null ? "–" : f.share(one.share), one.share),
        cell(one.value === null ? "–" : f.number(one.value), one.value),
        cell(one.class ?? ""),
        cell(one.risk === null ? t.mineral.riskUnknown : one.risk ? t.mineral.riskYes : t.mineral.riskNo),
        cell(one.origin.split(" ").map(f.origin).join(", ")),
        cell(one.withoutProduction ? t.explain.withoutProduction : one.locator),
      ],
    })),
  };
}
