import { ChipColumns } from "../../../charts/chip-columns/chip-columns.tsx";
import type { ScreeningFunnel } from "../../../core/index.ts";
import { screeningWords } from "../../../i18n/web-screening.ts";
import { useLoaded } from "../../evidence/use-answer.ts";
import { FigureFrame } from "../../figure/figure-frame.tsx";
import { useTongue } from "../../language/language.tsx";
import { useWords } from "../../study/use-words.ts";
import { CLASS_LISTS, classColumns, classTable, emptyClasses } from "./use-class-columns.ts";

/** Three lists in six use classes as the EPI study prints them; what China's lacks is read off the lists. */
export function UseClassesFigure({ funnel }: { readonly funnel: ScreeningFunnel }) {
  const tongue = useTongue();
  const words = useWords(screeningWords);
  const { reference } = useLoaded();
  const { say, f, language } = tongue;
  const missing = emptyClasses(funnel.useClasses, reference.lists, "cn-2023-epi");
  const title =
    missing.length === 0
      ? words.useClasses.titleNone
      : say(words.useClasses.title, { classes: f.list(missing.map((one) => one.name[language])) });
  const doubts = [
    ...new Set(
      reference.lists
        .filter((entry) => CLASS_LISTS.some(([, list]) => list === entry.list) && entry.flag !== "")
        .map((entry) => entry.flag),
    ),
  ];
  const state = classColumns(tongue, words, funnel, reference.lists, title);
  return (
    <FigureFrame
      id="use-classes"
      title={title}
      heading={words.useClasses.heading}
      subject="eu-us-cn-2023"
      chart={(width) => (
        <>
          <p className="figure-finding">{title}</p>
          <ChipColumns id="use-class-columns" state={state} width={width} />
        </>
      )}
      chartLabel={tongue.t.figure.printed}
      chartIsPrinted
      picture={(width) => <ChipColumns id="use-class-picture" state={state} width={width} />}
      pictureWidth={900}
      legend={words.useClasses.legend}
      table={classTable(tongue, words, funnel, reference.lists, title)}
      origins={["epi-nedo-2023"]}
      notes={doubts}
    />
  );
}
