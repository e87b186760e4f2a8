import { ContributionBars } from "../../../charts/process-chain/contribution-bars.tsx";
import type { InventoryFootprint, Mineral } from "../../../core/index.ts";
import { FigureFrame } from "../../figure/figure-frame.tsx";
import { type Tongue, useTongue } from "../../language/language.tsx";
import { barsOf, inventoryTable, saidCell } from "./lca-inventory-view.ts";
import { type LcaWords, useLcaWords } from "./lca-words.ts";

interface InventoryFigureProps {
  readonly mineral: Mineral;
  readonly answer: InventoryFootprint;
  readonly apply: readonly string[];
  readonly onApply: (carriers: readonly string[]) => void;
}

/** CO2 of the reader's own inventory by process and carrier, with its levers as switches. */
export function InventoryFigure({ mineral, answer, apply, onApply }: InventoryFigureProps) {
  const tongue = useTongue();
  const words = useLcaWords();
  const { say } = tongue;
  const title = titleOf(tongue, words, answer);
  const state = barsOf(tongue, words, answer, title);
  const drawn = (id: string) => (width: number) => <ContributionBars id={id} state={state} width={width} />;
  return (
    <>
      <LeverSwitches answer={answer} apply={apply} onApply={onApply} />
      <FigureFrame
        id={`lca-inventory-${answer.id}`}
        title={title}
        subject={`${mineral.id}-${answer.id}`}
        level={3}
        chart={drawn(`parts-${answer.id}`)}
        picture={drawn(`parts-picture-${answer.id}`)}
        legend={say(words.result.legend, {
          allocation: allocationText(tongue, words, answer),
        })}
        table={inventoryTable(tongue, words, answer, title)}
        origins={[]}
        ownSource={answer.source}
        method={<p>{words.result.method}</p>}
      />
    </>
  );
}

function titleOf(tongue: Tongue, words: LcaWords, answer: InventoryFootprint): string {
  const { f, language, say } = tongue;
  const { total, before, unit, knownPart } = answer;
  const parts = {
    name: answer.name[language],
    of: answer.of[language],
    unit,
    before: saidCell(tongue, words, before),
    total: saidCell(tongue, words, total),
    known: f.number(knownPart),
  };
  if (total.value === null) return say(words.result.titleUnknown, parts);
  return say(before.value === total.value ? words.result.title : words.result.titleChanged, parts);
}

/** How the burden of processes with several products is divided. */
function allocationText({ f, language, say }: Tongue, words: LcaWords, answer: InventoryFootprint): string {
  if (answer.allocation.length === 0) return words.result.allocationNone;
  return f.list(
    answer.allocation.map(({ process, key, shares }) =>
      say(words.result.allocationOf, {
        process: answer.processes.find(({ id }) => id === process)?.name[language] ?? process,
        key: words.result.allocationKey[key],
        shares: f.list(shares.map(({ product, share }) => `${product} ${f.share(share)}`)),
      }),
    ),
  );
}

function LeverSwitches({ answer, apply, onApply }: Omit<InventoryFigureProps, "mineral">) {
  const tongue = useTongue();
  const words = useLcaWords();
  const { f, language, say } = tongue;
  if (answer.levers.length === 0) return null;
  return (
    <fieldset className="lca-levers">
      <legend>{say(words.result.levers, { name: answer.name[language] })}</legend>
      {answer.levers.map((lever) => {
        const isOn = apply.includes(lever.carrier);
        const others = apply.filter((one) => one !== lever.carrier);
        return (
          <label key={`${lever.carrier}.${lever.processes.join(".")}`} className="check">
            <input
              type="checkbox"
              checked={isOn}
              onChange={() => onApply(isOn ? others : [...others, lever.carrier])}
            />
            <span>
              {say(words.result.lever, {
                name: lever.name[language],
                factor: f.number(lever.factor),
                unit: lever.unit,
                source: lever.source,
                total: saidCell(tongue, words, lever.alone),
              })}
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}
