import { Link } from "@tanstack/react-router";
import type { Mineral, StockModel, StockReference } from "../../../core/index.ts";
import { chainRecyclingWords } from "../../../i18n/web-chain-recycling.ts";
import { Pending } from "../../evidence/pending.tsx";
import { useAnswer } from "../../evidence/use-answer.ts";
import { useTongue } from "../../language/language.tsx";
import { useSharedSearch, useView } from "../../link/use-view.ts";
import { useWords } from "../../study/use-words.ts";
import { ownScenario, StockControls } from "./stock-controls.tsx";
import { StockFigures } from "./stock-figures.tsx";
import { StockOwnFile } from "./stock-own-file.tsx";
import { useOwnModel } from "./stock-own-model.ts";
import { useStockMoves } from "./use-stock-moves.ts";

interface StockSectionProps {
  readonly mineral: Mineral;
  readonly stocks: StockReference;
}

const holds = (model: StockModel, mineral: string): boolean =>
  model.products.some(({ materials }) => materials.some((one) => one.mineral === mineral));

/** The urban mine of a mineral: a ready-made model, the reader's own, or what is missing for one. */
export function StockSection({ mineral, stocks }: StockSectionProps) {
  const { stock: w, file } = useWords(chainRecyclingWords);
  const { language, f, say } = useTongue();
  const own = useOwnModel();
  const ready = stocks.models.find((model) => holds(model, mineral.id)) ?? null;
  const ownHolds = own !== null && holds(own.model, mineral.id);
  const model = ownHolds ? own.model : ready;
  return (
    <section className="stock-section" aria-labelledby="stock-heading">
      <h2 id="stock-heading">{w.heading}</h2>
      {own && !ownHolds && (
        <p className="own">
          {say(file.otherMinerals, { name: own.model.name[language], mineral: f.mineral(mineral.id) })}{" "}
          <MineralLinks minerals={mineralsOf([own.model])} />
        </p>
      )}
      {model ? (
        <StockModelView
          key={`${model.id}/${mineral.id}`}
          mineral={mineral}
          model={model}
          ownFile={ownHolds ? own.file : null}
          stocks={stocks}
        />
      ) : (
        <MissingStock mineral={mineral} stocks={stocks} />
      )}
      <StockOwnFile mineral={mineral} stocks={stocks} hasReady={ready !== null} />
    </section>
  );
}

interface StockModelViewProps extends StockSectionProps {
  readonly model: StockModel;
  /** Name of the file that a model of the reader's own came from. */
  readonly ownFile: string | null;
}

function StockModelView({ mineral, model, ownFile, stocks }: StockModelViewProps) {
  const tongue = useTongue();
  const words = useWords(chainRecyclingWords);
  const { view } = useView();
  const moves = useStockMoves(model, mineral.id);
  const own = ownScenario(model);
  const fitting = stocks.scenarios.filter(({ id }) => id === own || reaches(stocks, model, id));
  const scenario = own === null ? null : (fitting.find(({ id }) => id === view.stockScenario)?.id ?? own);
  const target = view.stockTarget;
  const { value, failure } = useAnswer("stockRun", {
    model: ownFile === null ? model.id : model,
    options: {
      scenario,
      adjustments: moves.moves,
      ...(target ? { target: { ...target, from: model.target?.from ?? model.from } } : {}),
    },
  });
  const { say, language } = tongue;
  if (failure) return <Pending failure={failure} />;
  if (value?.kind === "refused") {
    const reason = value.issues.map(({ subject, years }) => [subject, ...years].join(" ")).join(", ");
    return <p className="problem">{say(words.stock.refused, { reason })}</p>;
  }
  const run = value?.model.id === model.id ? value : null;
  const stock = run?.minerals.find((one) => one.mineral === mineral.id);
  return (
    <>
      {model.note[language] !== "" && <p className="stock-note">{model.note[language]}</p>}
      <div className="stock-bench">
        <div>
          {run && stock ? (
            <StockFigures parts={{ tongue, words, run, stock }} ownFile={ownFile} />
          ) : (
            <Pending failure={null} />
          )}
        </div>
        <StockControls
          mineral={mineral}
          model={model}
          scenarios={fitting}
          scenario={scenario}
          moves={moves}
        />
      </div>
    </>
  );
}

/** Has a scenario a table, over all years, for everything that the model takes from demand? */
function reaches({ demand }: StockReference, { products, from, to }: StockModel, scenario: string): boolean {
  const wanted = products.flatMap(({ materials }) =>
    materials.flatMap(({ mineral, series }) =>
      series?.kind === "demand" ? [{ mineral, use: series.use }] : [],
    ),
  );
  return wanted.every(({ mineral, use }) => {
    const table = demand.find(
      (one) => one.scenario === scenario && one.mineral === mineral && one.use === use,
    );
    const years = table?.points.map(({ year }) => year) ?? [];
    return years.length > 0 && Math.min(...years) <= from && Math.max(...years) >= to;
  });
}

const mineralsOf = (models: readonly StockModel[]): string[] => [
  ...new Set(
    models.flatMap(({ products }) =>
      products.flatMap(({ materials }) => materials.map(({ mineral }) => mineral)),
    ),
  ),
];

function MineralLinks({ minerals }: { readonly minerals: readonly string[] }) {
  const { f } = useTongue();
  const search = useSharedSearch({ chainTab: "recycling" });
  return (
    <span className="mineral-links">
      {minerals.map((id) => (
        <Link key={id} to="/chain/$id" params={{ id }} search={search}>
          {f.mineral(id)}
        </Link>
      ))}
    </span>
  );
}

/** What a stock model needs and the data do not have for this mineral. */
function MissingStock({ mineral, stocks }: StockSectionProps) {
  const { missing } = useWords(chainRecyclingWords);
  const { f, say } = useTongue();
  return (
    <div className="stock-missing">
      <h3>{say(missing.title, { mineral: f.mineral(mineral.id) })}</h3>
      <p>{missing.about}</p>
      <ul>
        {Object.entries(missing.needs).map(([key, text]) => (
          <li key={key}>{text}</li>
        ))}
      </ul>
      <p>
        {missing.ready} <MineralLinks minerals={mineralsOf(stocks.models)} />
      </p>
    </div>
  );
}
