import { ChipColumns } from "../../../charts/chip-columns/chip-columns.tsx";
import type { ChipColumn, ChipColumnsState } from "../../../charts/chip-columns/chip-columns-state.ts";
import type { EditionChange, FunnelGroup } from "../../../core/index.ts";
import { screeningWords } from "../../../i18n/web-screening.ts";
import type { Catalogue } from "../../../schema/catalogue-files.ts";
import { Choice } from "../../controls/choice.tsx";
import { useAnswer, useLoaded } from "../../evidence/use-answer.ts";
import { FigureFrame } from "../../figure/figure-frame.tsx";
import { cell, type TableModel } from "../../figure/table-model.ts";
import { useTongue } from "../../language/language.tsx";
import { useView } from "../../link/use-view.ts";
import { useStudyWords, useWords } from "../../study/use-words.ts";

interface EditionsFigureProps {
  readonly catalogue: Catalogue;
  readonly groups: readonly FunnelGroup[];
}

/** What two editions of a list added and dropped: by default the EU's of 2017 and 2020. */
export function EditionsFigure({ catalogue, groups }: EditionsFigureProps) {
  const tongue = useTongue();
  const words = useWords(screeningWords);
  const study = useStudyWords();
  const { view } = useView();
  const { reference } = useLoaded();
  const { say, f, language } = tongue;
  const older = view.older ?? "eu-2017";
  const newer = view.newer ?? "eu-2020";
  const { value: changes } = useAnswer("editions", { older, newer, groups });
  if (!changes) return <p className="empty">{tongue.t.frame.computing}</p>;
  const nameOf = (id: string) => catalogue.listEditions.find((one) => one.id === id)?.name[language] ?? id;
  const symbols = new Map(reference.minerals.map((mineral) => [mineral.id, mineral.symbol]));
  const plain = (id: string) => id.replace(/^other\//, "");
  const symbolOf = (id: string) => symbols.get(id) ?? plain(id);
  const mineralOf = (id: string) => (symbols.has(id) ? f.mineral(id) : plain(id));
  const of = (...kinds: readonly EditionChange["change"][]) =>
    changes.filter((one) => kinds.includes(one.change));
  const column = (id: string, title: string, found: readonly EditionChange[]): ChipColumn => ({
    id,
    kind: "plain",
    tag: "",
    title,
    count: String(found.length),
    countNote: "",
    groups: [
      {
        id: "all",
        title: "",
        chips: found.map((one) => ({
          id: one.mineral,
          text: symbolOf(one.mineral),
          tone: id === "dropped" ? "dropped" : id === "added" ? "added" : "kept",
          selected: false,
          pressLabel: mineralOf(one.mineral),
        })),
      },
    ],
    off: false,
  });
  const title = say(words.editions.title, {
    older: nameOf(older),
    newer: nameOf(newer),
    added: String(of("added").length),
    dropped: String(of("dropped").length),
  });
  const list = (found: readonly EditionChange[]) => f.list(found.map((one) => mineralOf(one.mineral)));
  const state: ChipColumnsState = {
    title,
    description: say(words.editions.description, { added: list(of("added")), dropped: list(of("dropped")) }),
    columns: [
      column("added", `＋ ${words.editions.added}`, of("added")),
      column("dropped", `− ${words.editions.dropped}`, of("dropped")),
      column("regrouped", words.editions.regrouped, of("split", "joined")),
      column("kept", words.editions.kept, of("kept")),
    ],
    ordered: false,
  };
  const table: TableModel = {
    caption: title,
    columns: [
      { key: "mineral", label: words.table.mineral },
      { key: "change", label: words.editions.change },
      { key: "older", label: words.editions.older_ },
      { key: "newer", label: words.editions.newer_ },
    ],
    rows: changes.map((one) => ({
      key: one.mineral,
      cells: [
        cell(`${symbolOf(one.mineral)} ${mineralOf(one.mineral)}`),
        cell(study.editionChange[one.change]),
        cell(f.list(one.older)),
        cell(f.list(one.newer)),
      ],
    })),
  };
  const editions = catalogue.listEditions.filter((one) => one.id === older || one.id === newer);
  return (
    <FigureFrame
      id="editions"
      title={title}
      heading={words.editions.heading}
      subject={`${older}-${newer}`}
      controls={<EditionChoice catalogue={catalogue} older={older} newer={newer} />}
      chart={(width) =>
        older === newer ? (
          <p className="empty">{words.editions.same}</p>
        ) : (
          <>
            <p className="figure-finding">{title}</p>
            <ChipColumns id="editions-columns" state={state} width={width} />
          </>
        )
      }
      picture={(width) => <ChipColumns id="editions-picture" state={state} width={width} />}
      pictureWidth={900}
      table={table}
      origins={editions.map((one) => one.origin)}
      notes={editions.flatMap((one) =>
        one.flag ? [say(words.lists.flag, { name: one.name[language], flag: one.flag })] : [],
      )}
    />
  );
}

interface EditionChoiceProps {
  readonly catalogue: Catalogue;
  readonly older: string;
  readonly newer: string;
}

function EditionChoice({ catalogue, older, newer }: EditionChoiceProps) {
  const words = useWords(screeningWords);
  const { t, language } = useTongue();
  const { change } = useView();
  const options = (["JPN", "USA", "EU", "CHN"] as const).map((jurisdiction) => (
    <optgroup key={jurisdiction} label={t.overview.jurisdictionName[jurisdiction]}>
      {catalogue.listEditions
        .filter((one) => one.jurisdiction === jurisdiction)
        .map((one) => (
          <option key={one.id} value={one.id}>
            {one.name[language]}
          </option>
        ))}
    </optgroup>
  ));
  return (
    <div className="layer-controls">
      <Choice
        label={words.editions.older}
        value={older}
        onChange={(id) => change({ older: id === "eu-2017" ? null : id }, "replace")}
      >
        {options}
      </Choice>
      <Choice
        label={words.editions.newer}
        value={newer}
        onChange={(id) => change({ newer: id === "eu-2020" ? null : id }, "replace")}
      >
        {options}
      </Choice>
    </div>
  );
}
