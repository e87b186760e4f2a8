import type { Override } from "../../core/index.ts";

/** A mineral in the comparison; with a year it stands for itself at that time. */
export interface Selection {
  readonly mineral: string;
  readonly year: number | null;
}

/** `gallium` or `gallium@2015`. */
export function readSelection(text: string): Selection | undefined {
  const match = /^([a-z0-9-]+)(?:@(\d{4}))?$/.exec(text);
  return match?.[1] ? { mineral: match[1], year: match[2] ? Number(match[2]) : null } : undefined;
}
export function writeSelection({ mineral, year }: Selection): string {
  return year === null ? mineral : `${mineral}@${year}`;
}

export const FIGURE_TABS = ["chart", "recomputed", "printed", "table", "sources"] as const;
export type FigureTab = (typeof FIGURE_TABS)[number];
export interface FigureChoice {
  readonly figure: string;
  readonly tab: FigureTab;
}

/** `radar.table`. */
export function readFigureTab(text: string): FigureChoice | undefined {
  const [figure, name, rest] = text.split(".");
  const tab = FIGURE_TABS.find((known) => known === name);
  return figure && /^[a-z-]+$/.test(figure) && tab && rest === undefined ? { figure, tab } : undefined;
}
export function writeFigureTab({ figure, tab }: FigureChoice): string {
  return `${figure}.${tab}`;
}

/** `gallium!scrap!JPN!2024!0.4!0.3!0.5!source text`; an empty part is null. Without value or source it is nonsense. */
export function readOverride(text: string): Override | undefined {
  const [mineral, target, home, year, value, low, high, ...rest] = text.split("!");
  const source = decode(rest.join("!"));
  if (!mineral || !target || !value || !source.trim()) return undefined;
  if (home !== "" && !/^[A-Z]{3}$/.test(home ?? "")) return undefined;
  const numbers = [year, value, low, high].map((part) => (part ? Number(part) : null));
  if (numbers.some((number) => number !== null && !Number.isFinite(number))) return undefined;
  return {
    mineral,
    target,
    home: home || null,
    year: numbers[0] ?? null,
    value: numbers[1] ?? 0,
    low: numbers[2] ?? null,
    high: numbers[3] ?? null,
    source,
  };
}
export function writeOverride(own: Override): string {
  const part = (value: number | string | null) => (value === null ? "" : `${value}`);
  const numbers = [own.value, own.low, own.high].map(part);
  return [own.mineral, own.target, part(own.home), part(own.year), ...numbers, encode(own.source)].join("!");
}

/** `~` parts the entries of a list, so it must not stand in a source. The address itself is escaped elsewhere. */
function encode(text: string): string {
  return text.toWellFormed().replaceAll("%", "%25").replaceAll("~", "%7E");
}
function decode(text: string): string {
  return text.replaceAll("%7E", "~").replaceAll("%25", "%");
}
