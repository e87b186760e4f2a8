import type {
  Mineral,
  StockAdjustment,
  StockModel,
  StockProduct,
  StockReference,
} from "../../../core/index.ts";
import { chainRecyclingWords } from "../../../i18n/web-chain-recycling.ts";
import { Choice } from "../../controls/choice.tsx";
import { NumberField } from "../../controls/number-field.tsx";
import { useTongue } from "../../language/language.tsx";
import { useView } from "../../link/use-view.ts";
import { useWords } from "../../study/use-words.ts";
import { StockSlider } from "./stock-slider.tsx";
import type { StockMoves } from "./use-stock-moves.ts";

interface StockControlsProps {
  readonly mineral: Mineral;
  readonly model: StockModel;
  readonly scenarios: StockReference["scenarios"];
  /** The demand scenario that drives the model; null where its series are its own. */
  readonly scenario: string | null;
  readonly moves: StockMoves;
}

/** Lifetime, collection, separation and recovery of every product that holds the mineral; scenario; target. */
export function StockControls({ mineral, model, scenarios, scenario, moves }: StockControlsProps) {
  const words = useWords(chainRecyclingWords);
  const { language } = useTongue();
  const { change } = useView();
  const products = model.products.filter((one) => one.materials.some((m) => m.mineral === mineral.id));
  return (
    <section aria-label={words.controls.heading}>
      <div className="stock-choices">
        {scenario !== null && (
          <Choice
            label={words.controls.scenario}
            value={scenario}
            onChange={(id) => change({ stockScenario: id === ownScenario(model) ? null : id })}
          >
            {scenarios.map(({ id, name }) => (
              <option key={id} value={id}>
                {name[language]}
              </option>
            ))}
          </Choice>
        )}
        <TargetFields model={model} />
        {moves.moves.length > 0 && (
          <button type="button" className="text-button" onClick={moves.reset}>
            {words.controls.reset}
          </button>
        )}
      </div>
      {products.map((product) => (
        <ProductSliders key={product.id} product={product} mineral={mineral} moves={moves} />
      ))}
    </section>
  );
}

/** The scenario that the model names itself. */
export function ownScenario(model: StockModel): string | null {
  for (const { materials } of model.products) {
    for (const { series } of materials) if (series?.kind === "demand") return series.scenario;
  }
  return null;
}

interface ProductSlidersProps {
  readonly product: StockProduct;
  readonly mineral: Mineral;
  readonly moves: StockMoves;
}

function ProductSliders({ product, mineral, moves }: ProductSlidersProps) {
  const { language, f, say } = useTongue();
  const { controls } = useWords(chainRecyclingWords);
  const material = product.materials.find((one) => one.mineral === mineral.id);
  const lifetime = product.lifetimes[0]?.mean;
  const name = product.name[language];
  if (!material || !lifetime) return null;
  const years = (value: number) => say(controls.years, { value: f.number(value) });
  const percent = (value: number) => `${Math.round(value * 100)}%`;
  const parameters = [
    { parameter: "lifetime", of: null, estimate: lifetime, format: years },
    { parameter: "collection", of: null, estimate: product.collection, format: percent },
    { parameter: "separation", of: mineral.id, estimate: material.separation, format: percent },
    { parameter: "recovery", of: mineral.id, estimate: material.recovery, format: percent },
  ] as const satisfies readonly { parameter: StockAdjustment["parameter"]; [key: string]: unknown }[];
  return (
    <fieldset className="stock-product">
      <legend>{name}</legend>
      {parameters.map(({ parameter, of, estimate, format }) => {
        const subject = { product: product.id, mineral: of, parameter };
        const isYears = parameter === "lifetime";
        return (
          <StockSlider
            key={parameter}
            label={controls[parameter]}
            about={say(controls.of, { product: name, parameter: controls[parameter] })}
            estimate={estimate}
            moved={moves.valueOf(subject)}
            low={isYears ? Math.max(0.5, Math.floor(estimate.low / 2)) : 0}
            high={isYears ? Math.ceil(estimate.high * 1.5) : 1}
            step={isYears ? 0.5 : 0.01}
            format={format}
            onMove={(value) => moves.move({ ...subject, value })}
            onRelease={moves.release}
          />
        );
      })}
    </fieldset>
  );
}

/** Where a reader who wants a target begins: a quarter of demand, ten years before the end. */
const FIRST_SHARE = 0.25;
const YEARS_BEFORE_END = 10;

function TargetFields({ model }: { readonly model: StockModel }) {
  const { say } = useTongue();
  const { controls } = useWords(chainRecyclingWords);
  const { view, change } = useView();
  const target = view.stockTarget ?? model.target;
  if (!target) {
    const by = Math.max(model.from, model.to - YEARS_BEFORE_END);
    return (
      <button
        type="button"
        className="text-button"
        onClick={() => change({ stockTarget: { share: FIRST_SHARE, by } })}
      >
        {controls.addTarget}
      </button>
    );
  }
  const { share, by } = target;
  return (
    <fieldset className="stock-target">
      <legend>{controls.target}</legend>
      <NumberField
        label={controls.targetShare}
        unit="%"
        value={share * 100}
        low={0}
        high={100}
        onChange={(percent) => change({ stockTarget: { share: percent / 100, by } })}
      />
      <NumberField
        label={controls.targetBy}
        value={by}
        low={model.from}
        high={model.to}
        step={1}
        onChange={(year) => change({ stockTarget: { share, by: Math.round(year) } })}
      />
      {view.stockTarget && (
        <button type="button" className="text-button" onClick={() => change({ stockTarget: null })}>
          {controls.dropTarget}
        </button>
      )}
      <span className="mute">
        {say(controls.targetNote, { from: String(model.target?.from ?? model.from) })}
      </span>
    </fieldset>
  );
}
