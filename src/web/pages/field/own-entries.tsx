import { useState } from "react";
import { entryId, type FieldEntry, type FieldReference } from "../../../core/index.ts";
import { type FileProblem, sayFileProblem } from "../../../i18n/say-file-problem.ts";
import { fieldResearchWords } from "../../../i18n/web-field-research.ts";
import { ScrollRegion } from "../../controls/scroll-region.tsx";
import { FetchFailure } from "../../evidence/fetch-json.ts";
import { saveFile } from "../../figure/download/save-file.ts";
import { useTongue } from "../../language/language.tsx";
import { useWords } from "../../study/use-words.ts";
import { OwnEntryForm } from "./own-entry-form.tsx";
import { keepEntry, removeEntry } from "./own-entry-store.ts";
import { useFieldWords } from "./words.ts";

interface OwnEntriesProps {
  readonly field: FieldReference;
  /** The workspace holds other entries now. */
  readonly onChange: () => void;
}

/** What happened last, and how to take it back. */
interface News {
  readonly words: string;
  readonly undo: (() => void) | null;
  readonly isProblem: boolean;
}

/** Policies, projects and technologies of the reader's own: list, add, remove, undo, export. */
export function OwnEntries({ field, onChange }: OwnEntriesProps) {
  const { language, say } = useTongue();
  const w = useFieldWords();
  const [news, setNews] = useState<News | null>(null);
  const act = async (what: "keep" | "remove", entry: FieldEntry, undoable = true): Promise<boolean> => {
    try {
      await (what === "keep" ? keepEntry : removeEntry)(entry, language);
      const undo = () => void act(what === "keep" ? "remove" : "keep", entry, false);
      const words = what === "keep" ? w.own.saved : w.own.removed;
      setNews({
        words: say(words, { title: entry.title }),
        undo: undoable ? undo : null,
        isProblem: false,
      });
      onChange();
      return true;
    } catch (error) {
      setNews({ words: wordsOf(error), undo: null, isProblem: true });
      return false;
    }
  };
  return (
    <section className="figure own-entries" id="own-entries" aria-labelledby="own-entries-title">
      <h2 id="own-entries-title">{w.own.title}</h2>
      <p>{w.own.about}</p>
      <LeftOutFiles field={field} />
      <div role={news?.isProblem ? "alert" : "status"} className={news?.isProblem ? "problem" : ""}>
        {news?.words}{" "}
        {news?.undo && (
          <button type="button" className="text-button" onClick={news.undo}>
            {w.own.undo}
          </button>
        )}
      </div>
      {field.own.length === 0 ? (
        <p className="empty">{w.own.none}</p>
      ) : (
        <EntryTable entries={field.own} onRemove={(entry) => void act("remove", entry)} />
      )}
      <OwnEntryForm onAdd={(entry) => act("keep", entry)} />
    </section>
  );
}

const wordsOf = (error: unknown): string =>
  error instanceof FetchFailure ? `${error.failure.message} ${error.failure.hint ?? ""}` : String(error);

/** Files of the workspace that are not used, each fault by line. */
function LeftOutFiles({ field }: { readonly field: FieldReference }) {
  const { language } = useTongue();
  const w = useFieldWords();
  if (field.leftOut.length === 0) return null;
  return (
    <div className="refusal" role="alert">
      <p>{w.own.leftOut}</p>
      <ul>
        {field.leftOut.map((fault) => {
          const { message, hint } = sayFileProblem(fault as FileProblem, language);
          return (
            <li key={`${fault.file}:${fault.line}:${fault.field}:${fault.expected}`}>
              {message} {hint}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

interface EntryTableProps {
  readonly entries: readonly FieldEntry[];
  readonly onRemove: (entry: FieldEntry) => void;
}

function EntryTable({ entries, onRemove }: EntryTableProps) {
  const { say, f, t } = useTongue();
  const w = useFieldWords();
  const { stage: stageNames } = useWords(fieldResearchWords);
  const heads = [
    w.own.field.title,
    w.own.field.kind,
    w.own.field.region,
    w.own.field.minerals,
    w.own.field.stages,
    w.own.field.announced,
    w.own.field.inForce,
    w.own.field.ended,
    w.own.field.status,
    w.own.field.source,
    w.own.field.note,
  ];
  return (
    <>
      <ScrollRegion label={`${t.figure.table}: ${w.own.title}`}>
        <table className="own-table">
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {head.replace(/[（(].*$/, "").trim()}
                </th>
              ))}
              <th>
                <span className="visually-hidden">{w.own.remove}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {entries.map((entry) => (
              <tr key={entryId(entry)}>
                <th scope="row" className="own">
                  {entry.title}
                </th>
                <td>{w.own.kind[entry.kind]}</td>
                <td>{w.region[entry.region]}</td>
                <td>{entry.minerals.join(", ")}</td>
                <td>{f.list(entry.stages.map((stage) => stageNames[stage]))}</td>
                <td>{entry.announced}</td>
                <td>{entry.inForce}</td>
                <td>{entry.ended}</td>
                <td>{w.status[entry.status]}</td>
                <td className="wide">{entry.source}</td>
                <td className="wide">{entry.note}</td>
                <td>
                  <button
                    type="button"
                    className="text-button"
                    aria-label={say(w.own.removeOne, { title: entry.title })}
                    onClick={() => onRemove(entry)}
                  >
                    {w.own.remove}
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <ExportButtons entries={entries} />
    </>
  );
}

/** Files that the workspace reads back. */
function ExportButtons({ entries }: { readonly entries: readonly FieldEntry[] }) {
  const w = useFieldWords();
  const files = () => import("../../../schema/field/entry-file.ts");
  const yaml = async () => {
    const { fieldEntriesYaml } = await files();
    saveFile(`${w.own.fileName}.yaml`, fieldEntriesYaml(entries), "application/yaml");
  };
  const csv = async () => {
    const { fieldEntriesCsv } = await files();
    saveFile(`${w.own.fileName}.csv`, fieldEntriesCsv(entries, { forSpreadsheets: true }), "text/csv");
  };
  return (
    <p className="study-bar">
      <button type="button" className="text-button" onClick={() => void yaml()}>
        {w.own.yaml}
      </button>
      <button type="button" className="text-button" onClick={() => void csv()}>
        {w.own.csv}
      </button>
    </p>
  );
}
