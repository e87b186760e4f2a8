import { useState } from "react";
import type { FootprintReference, Inventory } from "../../../core/index.ts";
import { useChain } from "../../chain/use-chain.ts";
import { Pending } from "../../evidence/pending.tsx";
import { useAnswer } from "../../evidence/use-answer.ts";
import { useTongue } from "../../language/language.tsx";
import type { ChainTabProps } from "./chain-tab.ts";
import { InventoryFigure } from "./lca-inventory-figure.tsx";
import { InventoryPanel } from "./lca-inventory-panel.tsx";
import { RouteFigure } from "./lca-route-figure.tsx";
import { TotalsFigure } from "./lca-totals-figure.tsx";
import { useLcaWords } from "./lca-words.ts";
import "../../styles/lca.css";

/** How much CO2 does a kilogram cause, by which route, and what would lower it? */
export default function LcaTab({ mineral }: ChainTabProps) {
  const { value: chain, failure } = useChain();
  if (!chain) return <Pending failure={failure} />;
  return <Lca key={mineral.id} mineral={mineral} footprint={chain.footprint} />;
}

/** An inventory of the reader's own and the carriers whose levers are on. */
export interface OwnInventory {
  readonly inventory: Inventory;
  readonly apply: readonly string[];
}
/** Inventories stay while the page is open, whatever tab or mineral is looked at. */
const kept = new Map<string, readonly OwnInventory[]>();

interface LcaProps extends Pick<ChainTabProps, "mineral"> {
  readonly footprint: FootprintReference;
}

function Lca({ mineral, footprint }: LcaProps) {
  const words = useLcaWords();
  const { f, say } = useTongue();
  const [own, setOwn] = useState(kept.get(mineral.id) ?? []);
  const { value } = useAnswer("inventories", own.length > 0 ? own : null);
  const routes = footprint.routes.filter((route) => route.mineral === mineral.id);
  const answers = (own.length > 0 && value) || [];
  const computed = answers.flatMap((one) => (one.kind === "inventory" ? [one] : []));
  const refused = answers.flatMap((one) => (one.kind === "refused" ? one.issues : []));
  const origins = [...new Set(routes.map(({ origin }) => f.origin(origin)))];
  const keep = (next: readonly OwnInventory[]) => {
    kept.set(mineral.id, next);
    setOwn(next);
  };
  const without = (id: string) => own.filter(({ inventory }) => inventory.id !== id);
  return (
    <div className="lca">
      <p className="lead">
        {routes.length === 0
          ? say(words.none, { mineral: f.mineral(mineral.id) })
          : say(words.intro, { source: f.list(origins) })}
      </p>
      {routes.map((route) => (
        <RouteFigure key={route.id} route={route} footprint={footprint} />
      ))}
      <TotalsFigure mineral={mineral} footprint={footprint} own={computed} />
      <InventoryPanel
        mineral={mineral}
        footprint={footprint}
        inventories={own.map(({ inventory }) => inventory)}
        onTake={(inventory) => keep([...without(inventory.id), { inventory, apply: [] }])}
        onRemove={(id) => keep(without(id))}
      />
      {refused.length > 0 && (
        <p className="problem" role="alert">
          {say(words.own.cannotRun, { reasons: f.list(refused.map(({ found }) => found)) })}
        </p>
      )}
      {computed.map((answer) => (
        <InventoryFigure
          key={answer.id}
          mineral={mineral}
          answer={answer}
          apply={own.find(({ inventory }) => inventory.id === answer.id)?.apply ?? []}
          onApply={(apply) =>
            keep(own.map((one) => (one.inventory.id === answer.id ? { ...one, apply } : one)))
          }
        />
      ))}
    </div>
  );
}
