import { useState } from "react";
import { ProcessChain } from "../../../charts/process-chain/process-chain.tsx";
import type { FootprintReference, ProductionRoute, RouteFootprint } from "../../../core/index.ts";
import { useAnswer } from "../../evidence/use-answer.ts";
import { FigureFrame } from "../../figure/figure-frame.tsx";
import { type Tongue, useTongue } from "../../language/language.tsx";
import { chainStateOf, chainTableOf, printedTotalText } from "./lca-route-view.ts";
import { EMPTY_SPLIT, type SplitDraft, SplitForm, splitOf } from "./lca-split-form.tsx";
import { type LcaWords, useLcaWords } from "./lca-words.ts";

interface RouteFigureProps {
  readonly route: ProductionRoute;
  readonly footprint: FootprintReference;
}

/** A printed route as a chain of steps; its bars stay empty until the reader gives their parts. */
export function RouteFigure({ route, footprint }: RouteFigureProps) {
  const tongue = useTongue();
  const words = useLcaWords();
  const { language, say } = tongue;
  const [draft, setDraft] = useState<SplitDraft>(EMPTY_SPLIT);
  const { value: told } = useAnswer("routeSplit", { route: route.id, split: splitOf(draft) });
  const isSplit = told?.processes.some(({ value }) => value.override) ?? false;
  const title = titleOf(tongue, words, route);
  const state = chainStateOf(tongue, words, route, footprint, told, title);
  const drawn = (id: string) => (width: number) => <ProcessChain id={id} state={state} width={width} />;
  return (
    <>
      <FigureFrame
        id={`lca-${route.id}`}
        title={title}
        subject={route.id}
        level={3}
        chart={drawn(`chain-${route.id}`)}
        picture={drawn(`chain-picture-${route.id}`)}
        pictureWidth={1180}
        legend={`${say(words.route.legend, {
          scope: route.scope[language],
          allocation: route.allocation[language],
        })} ${unassignedText(tongue, words, route, told)}`.trimEnd()}
        table={chainTableOf(tongue, words, route, footprint, told, title)}
        origins={[route.origin]}
        {...(isSplit ? { ownSource: draft.source.trim() } : { chartIsPrinted: true })}
        method={
          <>
            <p>{words.route.method}</p>
            <p>{route.basedOn[language]}</p>
          </>
        }
        notes={route.flags.map((flag) => flag[language])}
      />
      <SplitForm route={route} draft={draft} onChange={setDraft} issues={told?.issues ?? []} />
    </>
  );
}

function titleOf({ language, say }: Tongue, words: LcaWords, route: ProductionRoute): string {
  const parts = { route: route.name[language], total: printedTotalText(route.total), unit: route.unit };
  return route.mainCause === null
    ? say(words.route.titlePlain, parts)
    : say(words.route.title, { ...parts, cause: route.mainCause[language] });
}

function unassignedText(
  { f, say }: Tongue,
  words: LcaWords,
  route: ProductionRoute,
  told: RouteFootprint | null,
): string {
  const rest = told?.unassigned;
  if (rest === null || rest === undefined) return "";
  return say(words.route.unassigned, { value: f.number(rest), share: f.share(rest / route.total) });
}
