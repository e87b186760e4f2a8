import {
  type FieldEntry,
  PARTIAL_DATE,
  type PolicyLane,
  type ResearchStage,
  spanOfDate,
} from "../../../core/index.ts";

/** What is typed into the form, as text. */
export interface EntryDraft {
  readonly kind: FieldEntry["kind"];
  readonly region: FieldEntry["region"];
  readonly lane: PolicyLane | "";
  readonly title: string;
  readonly minerals: string;
  /** Kept while another kind is chosen, counted for a project only. */
  readonly stages: readonly ResearchStage[];
  readonly announced: string;
  readonly inForce: string;
  readonly ended: string;
  readonly status: FieldEntry["status"];
  readonly source: string;
  readonly note: string;
}

export const EMPTY_ENTRY: EntryDraft = {
  kind: "policy",
  region: "JPN",
  lane: "",
  title: "",
  minerals: "",
  stages: [],
  announced: "",
  inForce: "",
  ended: "",
  status: "announced",
  source: "",
  note: "",
};

/** The first thing that keeps a draft from being an entry, or null. */
export function draftFault(draft: EntryDraft): "title" | "date" | "dateForm" | "order" | "source" | null {
  const ended = dateOf(draft.ended);
  const begins = [draft.announced, draft.inForce].map(dateOf).filter((date) => date !== "");
  if (draft.title.trim() === "") return "title";
  if ([ended, ...begins].some((date) => date !== "" && !PARTIAL_DATE.test(date))) return "dateForm";
  if (begins.length === 0) return "date";
  if (ended !== "" && begins.some((date) => spanOfDate(ended).end <= spanOfDate(date).start)) return "order";
  return draft.source.trim() === "" ? "source" : null;
}

/** Full-width figures and slashes are as good. */
const dateOf = (text: string): string => text.normalize("NFKC").trim().replaceAll("/", "-");

/** The entry of a draft without a fault. */
export function entryOfDraft(draft: EntryDraft): FieldEntry {
  const { kind, region, status } = draft;
  const maybe = (text: string) => dateOf(text) || null;
  return {
    kind,
    region,
    lane: draft.lane === "" ? null : draft.lane,
    minerals: draft.minerals
      .split(/[,;、，]/)
      .map((part) => part.trim())
      .filter((part) => part !== ""),
    stages: kind === "project" ? draft.stages : [],
    title: draft.title.trim(),
    announced: maybe(draft.announced),
    inForce: maybe(draft.inForce),
    ended: maybe(draft.ended),
    status,
    source: draft.source.trim(),
    note: draft.note.trim(),
  };
}
