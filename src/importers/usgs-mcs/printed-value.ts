import type { MissingReason } from "../../core/index.ts";

/** What a printed cell says: a number with its range, no number with a reason, or that the question has no answer. */
export type PrintedValue =
  | {
      readonly kind: "number";
      readonly value: number;
      readonly low: number | null;
      readonly high: number | null;
      readonly marks: readonly string[];
    }
  | {
      readonly kind: "missing";
      readonly reason: MissingReason;
      readonly low?: number;
      readonly high?: number;
      readonly marks?: readonly string[];
    }
  | { readonly kind: "blank" }
  | { readonly kind: "not-applicable" }
  | { readonly kind: "unreadable" };

const NUMBER = "\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?";
const PLAIN = new RegExp(`^(e?)(${NUMBER})$`);
const BOUND = new RegExp(`^([<>]) ?(${NUMBER})`);
const RANGE = new RegExp(`^(${NUMBER}) ?[–-] ?(${NUMBER})$`);
const WORD = /^(categor\w+ as |considered )?["“]?(very small|small|moderate|moderate to large|large)["”]?$/i;
const WORD_IN_NOTE =
  /(categor\w+ as|considered|estimated to be)( to be)? ["“]?(very small|small|moderate|large)|^(very small|small|moderate|large)\b/i;

const toNumber = (printed: string): number => Number(printed.replaceAll(",", ""));
const missing = (reason: MissingReason): PrintedValue => ({ kind: "missing", reason });

/**
 * Reads one printed cell with the notes beside it.
 *
 * `—` is zero, a blank is a blank. `>50` stands for 50 and more, `<100` hides a number between 0 and 100, a range
 * stands for its middle. `s` points to a note; so does `NA` where the note knows better (`Large`, `>2,000,000`).
 * In the edition of 2025 blanks hold all of it and only the note says which.
 */
export function readPrintedValue(printed: string, notes: string): PrintedValue {
  const value = readCell(printed);
  const noteDecides = value.kind === "blank" || printed === "s" || printed === "NA";
  return (noteDecides ? readNote(notes) : null) ?? value;
}

function readCell(printed: string): PrintedValue {
  if (printed === "") return { kind: "blank" };
  if (/^[—–]$|^--$/.test(printed)) return { kind: "number", value: 0, low: null, high: null, marks: [] };
  if (printed === "W") return missing("withheld");
  if (printed === "NA") return missing("not-available");
  if (/^xx$/i.test(printed)) return { kind: "not-applicable" };
  if (/^less than (½|1\/2) ?unit/i.test(printed)) return missing("below-half-unit");
  if (/^included (in|with) /i.test(printed)) return missing("included-elsewhere");
  if (WORD.test(printed) || /^variable/i.test(printed)) return missing("qualitative");
  return readNumber(printed) ?? { kind: "unreadable" };
}

function readNumber(printed: string): PrintedValue | null {
  const plain = PLAIN.exec(printed);
  if (plain?.[2]) {
    return {
      kind: "number",
      value: toNumber(plain[2]),
      low: null,
      high: null,
      marks: plain[1] ? ["estimate"] : [],
    };
  }
  const bound = BOUND.exec(printed);
  if (bound?.[2]) {
    const value = toNumber(bound[2]);
    return bound[1] === ">"
      ? { kind: "number", value, low: value, high: null, marks: ["lower-bound"] }
      : { kind: "missing", reason: "withheld", low: 0, high: value, marks: ["upper-bound"] };
  }
  const range = RANGE.exec(printed);
  if (range?.[1] && range[2]) {
    const [low, high] = [toNumber(range[1]), toNumber(range[2])];
    return { kind: "number", value: (low + high) / 2, low, high, marks: ["range"] };
  }
  return null;
}

/** What the notes say in the place of the number; null when they say nothing about it. */
function readNote(notes: string): PrintedValue | null {
  if (/^>/.test(notes)) return readNumber(notes);
  if (/\bless than ?(½|1\/2) ?unit/i.test(notes)) return missing("below-half-unit");
  if (/\bincluded (in|with) /i.test(notes)) return missing("included-elsewhere");
  if (WORD_IN_NOTE.test(notes)) return missing("qualitative");
  if (/^W\b/.test(notes)) return missing("withheld");
  if (/^na\b/i.test(notes)) return missing("not-available");
  if (/^xx\b/i.test(notes)) return { kind: "not-applicable" };
  return null;
}
