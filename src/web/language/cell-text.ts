import type { AxisCell, Cell } from "../../core/index.ts";
import { sayNote, sayReason } from "../../i18n/say-code.ts";
import type { Tongue } from "./language.tsx";

/** The number, or the sign that stands where there is none. */
export function cellSign({ f }: Tongue, cell: Cell): string {
  if (cell.value !== null) return f.index(cell.value);
  return cell.status === "not-applicable" ? "○" : "?";
}

/** `.98`, or 不明 / 該当なし in words: for places where a sign alone would be a riddle. */
export function cellWord({ f, e }: Tongue, cell: Cell): string {
  return cell.value === null ? e.cellStatus[cell.status] : f.index(cell.value);
}

/** Everything about a cell in one line: value, interval, status, reason, first supplier. */
export function cellSentence(tongue: Tongue, cell: AxisCell): string {
  const { f, e, t, say } = tongue;
  const parts: string[] = [cellWord(tongue, cell)];
  const { range } = f.interval(cell);
  if (range) parts.push(say(t.cell.interval, { range }));
  if (cell.override) parts.push(t.cell.override);
  else if (cell.status === "proxy") parts.push(e.cellStatus.proxy);
  if (cell.reason) parts.push(sayReason(cell.reason, f));
  if (cell.firstSupplier && cell.firstShare !== undefined) {
    parts.push(`${f.country(cell.firstSupplier)} ${f.share(cell.firstShare)}`);
  }
  return parts.join(tongue.language === "ja" ? "、" : ", ");
}

export function noteTexts({ f }: Tongue, notes: readonly string[]): string[] {
  return notes.map((note) => sayNote(note, f));
}

/** English words for codes are lower case; a heading begins with a capital. */
export function heading(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
