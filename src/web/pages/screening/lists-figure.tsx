import { MembershipGrid } from "../../../charts/membership-grid/membership-grid.tsx";
import type { ScreeningRun } from "../../../core/index.ts";
import { screeningWords } from "../../../i18n/web-screening.ts";
import type { Catalogue } from "../../../schema/catalogue-files.ts";
import { useLoaded } from "../../evidence/use-answer.ts";
import { FigureFrame } from "../../figure/figure-frame.tsx";
import { useTongue } from "../../language/language.tsx";
import { useView } from "../../link/use-view.ts";
import { withEdit } from "../../study/apply-funnel-edits.ts";
import type { ChosenFunnel } from "../../study/use-funnel.ts";
import type { Undoable } from "../../study/use-undo.ts";
import { useWords } from "../../study/use-words.ts";
import { candidateNames } from "./candidate-names.ts";
import { EditionChoices } from "./edition-choices.tsx";
import { listStepOf, listsGrid, listsTable, membershipsOf } from "./lists-view.ts";

interface ListsFigureProps {
  readonly chosen: ChosenFunnel;
  readonly run: ScreeningRun;
  readonly catalogue: Catalogue;
  readonly edits: Undoable;
}

/** Who is on which list: all members of the compared editions, the common ones framed. */
export function ListsFigure({ chosen, run, catalogue, edits }: ListsFigureProps) {
  const tongue = useTongue();
  const words = useWords(screeningWords);
  const { view, change } = useView();
  const { reference } = useLoaded();
  const { t, say, f, language } = tongue;
  const found = listStepOf(chosen.edited.steps, run);
  if (!found) return <p className="empty">{words.lists.none}</p>;
  const { step, result } = found;
  const editions = step.lists.map((list) => catalogue.listEditions.find((one) => one.id === list));
  const marks = editions.map((one, place) =>
    one ? t.overview.jurisdiction[one.jurisdiction] : (step.lists[place] ?? ""),
  );
  const lists = editions.map((one, place) => one?.name[language] ?? step.lists[place] ?? "");
  const memberships = membershipsOf(step, result);
  const title = say(step.match === "all" ? words.lists.title : words.lists.titleAny, {
    count: String(result.kept.length),
    total: String(memberships.length),
    lists: f.list(editions.map((one, place) => `${marks[place]} ${one?.year ?? ""}`)),
  });
  const names = candidateNames(tongue, chosen.base, run);
  const parts = { tongue, words, names, step, memberships, marks, lists };
  // Other editions are a change of the funnel like any other.
  const setLists = (next: readonly string[]) =>
    edits.change({ funnelEdits: withEdit(view.funnelEdits, step.id, "lists", next.join(".")) });
  const grid = listsGrid(parts, title);
  const notes = editions.flatMap((one) => {
    if (!one) return [];
    const name = one.name[language];
    const held = say(words.lists.held, { name, printed: String(one.printedCount), held: String(one.held) });
    return one.flag ? [held, say(words.lists.flag, { name, flag: one.flag })] : [held];
  });
  const supplements = chosen.base.supplements
    .filter((one) => step.lists.includes(one.list))
    .map((one) => `${one.symbol} (${one.list}): ${one.reason[language]}`);
  return (
    <FigureFrame
      id="lists"
      title={title}
      heading={title}
      subject={step.lists.join("-")}
      controls={
        <div className="layer-controls">
          <EditionChoices lists={step.lists} onChange={setLists} />
        </div>
      }
      chart={(width) => (
        <MembershipGrid
          id="lists-grid"
          state={grid}
          width={width}
          onPress={(candidate) => change({ candidate })}
        />
      )}
      picture={(width) => <MembershipGrid id="lists-picture" state={grid} width={width} />}
      pictureWidth={1000}
      legend={say(words.lists.legend, { note: step.note?.[language] ?? "" })}
      table={listsTable(parts, reference.lists, title)}
      origins={editions.flatMap((one) => (one ? [one.origin] : []))}
      notes={[...notes, ...supplements]}
    />
  );
}
