import { ShareBars } from "../../../charts/share-bars/share-bars.tsx";
import { type FieldReference, researchMixes, themesBeyondCounts } from "../../../core/index.ts";
import { fieldResearchWords } from "../../../i18n/web-field-research.ts";
import { useLoaded } from "../../evidence/use-answer.ts";
import { FigureFrame } from "../../figure/figure-frame.tsx";
import { useTongue } from "../../language/language.tsx";
import { useWords } from "../../study/use-words.ts";
import { OwnMixFigure } from "./own-mix-figure.tsx";
import { ResearchThemes } from "./research-themes.tsx";
import { checkLines, mixBars, mixTable, mixTitle, type ResearchParts } from "./research-view.ts";
import "../../styles/field-research.css";

/** What do the EU, the USA and China research, and where along the chain? */
export function ResearchSection({ field }: { readonly field: FieldReference }) {
  const tongue = useTongue();
  const words = useWords(fieldResearchWords);
  const { reference } = useLoaded();
  const { research } = field;
  const mixes = researchMixes(research);
  const symbolOf = (mineral: string) =>
    reference.minerals.find((one) => one.id === mineral)?.symbol ?? mineral;
  const parts: ResearchParts = { tongue, words, research, mixes, symbolOf };
  const title = mixTitle(parts);
  const printed = mixBars(parts, "printed", title);
  const recomputed = mixBars(parts, "recomputed", title);
  const origins = [...new Set(research.projects.map((one) => one.origin))];
  return (
    <>
      <FigureFrame
        id="research"
        title={title}
        heading={words.mix.heading}
        subject="eu-usa-china-2023"
        chart={(width) => (
          <>
            <p className="figure-finding">{title}</p>
            <ShareBars id="research-printed" state={printed} width={width} />
            <p className="legend">{words.mix.legend}</p>
            <Remarks parts={parts} />
          </>
        )}
        chartLabel={tongue.t.figure.printed}
        chartIsPrinted
        picture={(width) => <ShareBars id="research-picture" state={printed} width={width} />}
        pictureWidth={1200}
        pictureLegend={words.mix.legend}
        table={mixTable(parts, title)}
        origins={origins}
        method={
          <>
            <p>{words.mix.method}</p>
            <p>{words.mix.fit}</p>
          </>
        }
        notes={research.remarks.map((one) => one.text[tongue.language])}
        second={{
          tab: "recomputed",
          label: tongue.t.figure.recomputed,
          content: (width) => (
            <>
              <p className="figure-finding">{checkLines(parts)[0]}</p>
              <ShareBars id="research-recomputed" state={recomputed} width={width} />
              <p className="legend">{words.mix.recomputedLegend}</p>
              <Checks parts={parts} />
            </>
          ),
          origins,
          isPrinted: false,
        }}
      />
      <OwnMixFigure field={field} parts={parts} />
      <ResearchThemes research={research} symbolOf={symbolOf} />
    </>
  );
}

/** Where the slides contradict themselves, or could be read otherwise. */
function Remarks({ parts }: { readonly parts: ResearchParts }) {
  const { tongue, words, research, symbolOf } = parts;
  return (
    <ul className="field-remarks">
      {research.remarks.map((remark) => (
        <li key={remark.text.en}>
          <span className={`remark-kind ${remark.kind}`}>{words.mix.kind[remark.kind]}</span>{" "}
          <b>
            {remark.region ? words.region[remark.region] : words.mix.everywhere}
            {remark.mineral && ` ${symbolOf(remark.mineral)}`}
          </b>{" "}
          {remark.text[tongue.language]}
        </li>
      ))}
    </ul>
  );
}

function Checks({ parts }: { readonly parts: ResearchParts }) {
  const { tongue, words, research } = parts;
  const [, ...others] = checkLines(parts);
  const beyond = themesBeyondCounts(research).map((one) =>
    tongue.say(words.mix.beyond, {
      region: words.region[one.region],
      mineral: tongue.f.mineral(one.mineral),
      stage: words.stage[one.stage],
      listed: String(one.listed),
      counted: String(one.counted),
    }),
  );
  return (
    <ul className="field-remarks">
      {others.map((line) => (
        <li key={line}>{line}</li>
      ))}
      {beyond.map((line) => (
        <li key={line}>
          <span className="remark-kind contradiction">{words.mix.kind.contradiction}</span> {line}
        </li>
      ))}
    </ul>
  );
}
