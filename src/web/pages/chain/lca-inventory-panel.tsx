import { useId, useState } from "react";
import {
  type FootprintReference,
  type Inventory,
  inventoryTemplate,
  type Mineral,
  type ProductionRoute,
} from "../../../core/index.ts";
import { sayFileProblem } from "../../../i18n/say-file-problem.ts";
import { LARGEST_OWN_FILE } from "../../../schema/parsed-file.ts";
import { FileButton, useFileDrop } from "../../controls/file-opener.tsx";
import { useLoaded } from "../../evidence/use-answer.ts";
import { saveFile } from "../../figure/download/save-file.ts";
import { useTongue } from "../../language/language.tsx";
import { useLcaWords } from "./lca-words.ts";

interface InventoryPanelProps {
  readonly mineral: Mineral;
  readonly footprint: FootprintReference;
  readonly inventories: readonly Inventory[];
  /** One of the same id is replaced. */
  readonly onTake: (inventory: Inventory) => void;
  readonly onRemove: (id: string) => void;
}

interface News {
  readonly lines: readonly string[];
  readonly isProblem: boolean;
}

/** Takes an inventory: dropped, opened or pasted; a template to begin with. A file that is refused changes nothing. */
export function InventoryPanel(props: InventoryPanelProps) {
  const { mineral, footprint, inventories, onTake, onRemove } = props;
  const words = useLcaWords();
  const { language, say } = useTongue();
  const heading = useId();
  const [news, setNews] = useState<News | null>(null);
  const { take, takeFile } = useInventoryReader(onTake, setNews);
  const saveTemplate = async (route: ProductionRoute | null) => {
    const { stringify } = await import("yaml");
    const template = inventoryTemplate(footprint, mineral.id, route);
    const file = `${template.id}.yaml`;
    saveFile(file, stringify(template, { lineWidth: 0 }), "application/yaml");
    setNews({ lines: [say(words.own.templateSaved, { file })], isProblem: false });
  };
  const routes = footprint.routes.filter((route) => route.mineral === mineral.id);
  const drop = useFileDrop((file) => void takeFile(file));
  return (
    <section
      className={drop.isOver ? "inventory-panel over" : "inventory-panel"}
      aria-labelledby={heading}
      {...drop.target}
    >
      <h3 id={heading}>{words.own.heading}</h3>
      <p>{words.own.lead}</p>
      <div className="inventory-buttons">
        <FileButton label={words.own.open} className="button" onFile={(file) => void takeFile(file)} />
        {(routes.length === 0 ? [null] : routes).map((route) => (
          <button
            key={route?.id ?? "none"}
            type="button"
            className="text-button"
            onClick={() => void saveTemplate(route)}
          >
            {route ? say(words.own.templateOf, { route: route.name[language] }) : words.own.template}
          </button>
        ))}
        {inventories.map(({ id, name }) => (
          <button
            key={id}
            type="button"
            className="text-button"
            onClick={() => {
              onRemove(id);
              setNews(null);
            }}
          >
            {say(words.own.remove, { name: name[language] })}
          </button>
        ))}
      </div>
      <Paste onTake={(text) => void take(words.own.pasted, text)} />
      <div role="status">
        {news?.lines.map((line) => (
          <p key={line} className={news.isProblem ? "problem" : "mute"}>
            {line}
          </p>
        ))}
      </div>
    </section>
  );
}

/** Reads a file or a text as an inventory; what is wrong with it is told, line by line. */
function useInventoryReader(onTake: (inventory: Inventory) => void, onNews: (news: News) => void) {
  const words = useLcaWords();
  const { language, say } = useTongue();
  const { reference } = useLoaded();
  const take = async (name: string, content: string) => {
    const { parseInventory } = await import("../../../schema/inventory-file.ts");
    const minerals = reference.minerals.map(({ id }) => id);
    const { value, problems } = parseInventory(name, content, minerals);
    if (value) {
      onTake(value);
      onNews({ lines: [say(words.own.read, { file: name })], isProblem: false });
      return;
    }
    const lines = problems.map((problem) => {
      const { message, hint } = sayFileProblem(problem, language);
      return `${message} → ${hint}`;
    });
    onNews({ lines: [...lines, say(words.own.refused, { file: name })], isProblem: true });
  };
  const takeFile = async (file: File) => {
    if (file.size > LARGEST_OWN_FILE) {
      const tooLarge = say(words.own.tooLarge, {
        file: file.name,
        limit: String(LARGEST_OWN_FILE / 1_000_000),
      });
      onNews({ lines: [tooLarge, say(words.own.refused, { file: file.name })], isProblem: true });
    } else await take(file.name, await file.text());
  };
  return { take, takeFile };
}

/** The same as text, for a reader who has no file. */
function Paste({ onTake }: { readonly onTake: (text: string) => void }) {
  const words = useLcaWords();
  const [text, setText] = useState("");
  return (
    <details className="inventory-paste">
      <summary>{words.own.paste}</summary>
      <textarea
        aria-label={words.own.pasteLabel}
        rows={10}
        spellCheck={false}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <button type="button" className="button" disabled={text.trim() === ""} onClick={() => onTake(text)}>
        {words.own.take}
      </button>
    </details>
  );
}
