import type { MaterialFlow } from "../../../core/index.ts";
import { NumberField } from "../../controls/number-field.tsx";
import { useLoaded } from "../../evidence/use-answer.ts";
import { useTongue } from "../../language/language.tsx";
import { useView } from "../../link/use-view.ts";
import { rangeOf } from "./flow-view.ts";
import { type RiskRule, type RuledStage, ruledStages } from "./risk-shares.ts";
import { useFlowWords } from "./use-flow-words.ts";

const CLASSES = ["A", "B", "C", "D", "E", "F", "G", "H"] as const;
const MOST_COUNTRIES = 20;

interface RiskDefinitionProps {
  readonly flow: MaterialFlow;
  /** Class table behind the values that printed shares give; null where nothing is printed. */
  readonly printedBy: string | null;
}

/** リスク国とは: the rule with its class table, and the same stages by a threshold of the reader's own. */
export function RiskDefinition({ flow, printedBy }: RiskDefinitionProps) {
  const { say, f, language, t } = useTongue();
  const words = useFlowWords();
  const { view } = useView();
  const { reference, options } = useLoaded();
  const { parameters, riskTables } = reference;
  const table = riskTables.find((one) => one.id === options.riskTable) ?? riskTables[0];
  if (!table) return null;
  const printedTable = riskTables.find((one) => one.id === printedBy);
  const usual = { from: parameters.riskClassFrom, top: parameters.riskTopCountries };
  const rule = { from: view.riskFrom ?? usual.from, top: view.riskTop ?? usual.top };
  const isOwn = rule.from !== usual.from || rule.top !== usual.top;
  const stages = ruledStages(flow.nodes, table, parameters, rule);
  return (
    <details className="risk-definition" open={isOwn}>
      <summary>
        {words.risk.definition}{" "}
        <span className="mute">
          {say(words.risk.parameters, { from: usual.from, top: String(usual.top) })} · {table.name[language]}
        </span>
      </summary>
      <p>{say(words.risk.rule, { from: rule.from, top: String(rule.top) })}</p>
      <p className="mute">
        {words.risk.letters}
        {printedTable && ` · ${say(words.risk.printedTable, { table: printedTable.name[language] })}`}
      </p>
      <RuleControls table={table.id} rule={rule} usual={usual} isOwn={isOwn} />
      <ul className="ruled-stages" aria-label={words.risk.classes}>
        {stages.map((stage) => (
          <Stage key={stage.node.id} stage={stage} from={rule.from} isOwn={isOwn} />
        ))}
      </ul>
      {isOwn && <p className="mute">{f.pair(t.cell.override, words.risk.ownRule)}</p>}
    </details>
  );
}

interface RuleControlsProps {
  /** Class table in use. */
  readonly table: string;
  readonly rule: RiskRule;
  /** The rule of the parameters, which stays out of the link. */
  readonly usual: RiskRule;
  readonly isOwn: boolean;
}

/** Class table, threshold and number of countries; back to the usual rule. */
function RuleControls({ table, rule, usual, isOwn }: RuleControlsProps) {
  const { language } = useTongue();
  const words = useFlowWords();
  const { change } = useView();
  const { riskTables } = useLoaded().reference;
  return (
    <div className="study-bar">
      <label className="field">
        <span className="mute">{words.risk.table}</span>
        <select
          value={table}
          onChange={({ target }) =>
            change({ riskTable: target.value === riskTables[0]?.id ? null : target.value }, "replace")
          }
        >
          {riskTables.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name[language]}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span className="mute">{words.risk.threshold}</span>
        <select
          value={rule.from}
          onChange={({ target }) => {
            const from = CLASSES.find((one) => one === target.value) ?? null;
            change({ riskFrom: from === usual.from ? null : from }, "replace");
          }}
        >
          {CLASSES.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </select>
      </label>
      <NumberField
        label={words.risk.top}
        value={rule.top}
        low={1}
        high={MOST_COUNTRIES}
        step={1}
        onChange={(top) => change({ riskTop: top === usual.top ? null : Math.round(top) }, "replace")}
      />
      {isOwn && (
        <button
          type="button"
          className="text-button"
          onClick={() => change({ riskFrom: null, riskTop: null }, "replace")}
        >
          {words.risk.reset}
        </button>
      )}
    </div>
  );
}

interface StageProps {
  readonly stage: RuledStage;
  readonly from: string;
  readonly isOwn: boolean;
}

function Stage({ stage, from, isOwn }: StageProps) {
  const { f, language } = useTongue();
  const words = useFlowWords();
  const { node, countries, value, high } = stage;
  return (
    <li>
      <span>{node.name[language]}</span>
      <strong className={isOwn ? "own" : ""}>{rangeOf(value, high)}</strong>
      <ul className="class-letters">
        {countries.map((one) => (
          <li key={one.country} className={one.class !== null && one.class >= from ? "risk" : ""}>
            <b>{one.class ?? "?"}</b>
            {f.country(one.country)} {f.share(one.share)}
            {one.class === null && <span className="mute"> {words.risk.noClass}</span>}
          </li>
        ))}
      </ul>
    </li>
  );
}
