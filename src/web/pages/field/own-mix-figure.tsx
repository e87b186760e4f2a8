import { ShareBars } from "../../../charts/share-bars/share-bars.tsx";
import type { FieldReference } from "../../../core/index.ts";
import { useLoaded } from "../../evidence/use-answer.ts";
import { FigureFrame } from "../../figure/figure-frame.tsx";
import { notCountedLines, ownMixBars, ownMixParts, ownMixTable, ownMixTitle } from "./own-mix-view.ts";
import type { ResearchParts } from "./research-view.ts";
import { useFieldWords } from "./words.ts";

interface OwnMixFigureProps {
  readonly field: FieldReference;
  readonly parts: ResearchParts;
}

/** The mix of research with the reader's own projects, beside the printed one; nothing where there are none. */
export function OwnMixFigure({ field, parts }: OwnMixFigureProps) {
  const { region, source } = useFieldWords();
  const { reference } = useLoaded();
  const own = ownMixParts(parts, region, field.own, reference.minerals);
  const { words, research, withOwn } = own;
  const lines = notCountedLines(own);
  const told = lines.length > 0 && (
    <ul className="field-remarks">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
  if (withOwn.length === 0) return told || null;
  const title = ownMixTitle(own);
  const bars = ownMixBars(own, title);
  return (
    <FigureFrame
      id="research-own"
      title={title}
      heading={words.own.heading}
      subject="own"
      chart={(width) => (
        <>
          <p className="figure-finding">{title}</p>
          <ShareBars id="research-own-chart" state={bars} width={width} />
          <p className="legend">{words.own.legend}</p>
          {told}
        </>
      )}
      picture={(width) => <ShareBars id="research-own-picture" state={bars} width={width} />}
      pictureWidth={1200}
      pictureLegend={words.own.legend}
      table={ownMixTable(own, title)}
      origins={[...new Set(research.projects.map((one) => one.origin))]}
      ownSource={source.own}
      method={<p>{words.own.method}</p>}
    />
  );
}
