import { useState } from "react";
import type { Mineral, StockReference } from "../../../core/index.ts";
import { sayFileProblem } from "../../../i18n/say-file-problem.ts";
import { chainRecyclingWords } from "../../../i18n/web-chain-recycling.ts";
import { LARGEST_OWN_FILE } from "../../../schema/parsed-file.ts";
import { FileButton, useFileDrop } from "../../controls/file-opener.tsx";
import { useLoaded } from "../../evidence/use-answer.ts";
import { saveFile } from "../../figure/download/save-file.ts";
import { useTongue } from "../../language/language.tsx";
import { useWords } from "../../study/use-words.ts";
import { keepOwnModel, useOwnModel } from "./stock-own-model.ts";
import { stockTemplate } from "./stock-template.ts";

interface StockOwnFileProps {
  readonly mineral: Mineral;
  readonly stocks: StockReference;
  /** Is there something to go back to? */
  readonly hasReady: boolean;
}

/** Opens a stock file of the reader's own, chosen or dropped; a file that is refused changes nothing. */
export function StockOwnFile({ mineral, stocks, hasReady }: StockOwnFileProps) {
  const { f, say, language } = useTongue();
  const { file: w } = useWords(chainRecyclingWords);
  const { reference } = useLoaded();
  const own = useOwnModel();
  const [problems, setProblems] = useState<readonly string[]>([]);

  const open = async (file: File) => {
    const refused = say(w.refused, { file: file.name });
    if (file.size > LARGEST_OWN_FILE) {
      setProblems([refused, say(w.tooLarge, { limit: String(LARGEST_OWN_FILE / 1_000_000) })]);
      return;
    }
    const { parseStockFile } = await import("../../../schema/stock-file.ts");
    const minerals = reference.minerals.map(({ id }) => id);
    const { value, problems: faults } = parseStockFile(file.name, await file.text(), {
      demand: stocks.demand,
      minerals,
    });
    if (value) {
      setProblems([]);
      keepOwnModel({ model: value, file: file.name });
    } else {
      const said = faults.map((fault) => {
        const { message, hint } = sayFileProblem(fault, language);
        return f.sentences([message, hint]);
      });
      setProblems([refused, ...said]);
    }
  };
  const drop = useFileDrop((file) => void open(file));
  return (
    <section
      className={drop.isOver ? "stock-file over" : "stock-file"}
      aria-label={w.heading}
      {...drop.target}
    >
      <h3>{w.heading}</h3>
      <p>{w.about}</p>
      <p className="stock-file-buttons">
        <FileButton label={w.choose} className="text-button" onFile={(file) => void open(file)} />
        <span className="mute">{w.drop}</span>
        <button
          type="button"
          className="text-button"
          onClick={() => saveFile("stock.yaml", stockTemplate(mineral.id), "application/yaml")}
        >
          {w.template}
        </button>
        {own && (
          <>
            <strong className="own">{say(w.shown, { name: own.model.name[language] })}</strong>
            <button type="button" className="text-button" onClick={() => keepOwnModel(null)}>
              {hasReady ? w.close : w.closeNone}
            </button>
          </>
        )}
      </p>
      {problems.length > 0 && (
        <ul className="problem" role="alert">
          {problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
