import { type ResearchReference, type ResearchTheme, STUDY_REGIONS } from "../../../core/index.ts";
import { fieldResearchWords } from "../../../i18n/web-field-research.ts";
import { FigureFrame } from "../../figure/figure-frame.tsx";
import { cell, type TableModel } from "../../figure/table-model.ts";
import { useTongue } from "../../language/language.tsx";
import { useWords } from "../../study/use-words.ts";

interface ResearchThemesProps {
  readonly research: ResearchReference;
  readonly symbolOf: (mineral: string) => string;
}

/** Representative projects of each region, mineral by mineral, with the numbers the slides give them. */
export function ResearchThemes({ research, symbolOf }: ResearchThemesProps) {
  const { say, f, language } = useTongue();
  const words = useWords(fieldResearchWords);
  const { themes } = research;
  const title = say(words.themes.title, { count: String(themes.length) });
  const stagesOf = (theme: ResearchTheme) =>
    theme.stages.map((stage) => words.stage[stage]).join(language === "ja" ? "・" : ", ");
  const table: TableModel = {
    caption: title,
    columns: [
      { key: "region", label: words.table.region },
      { key: "mineral", label: words.table.mineral },
      { key: "stage", label: words.table.stage },
      { key: "theme", label: words.themes.theme, wide: true },
      { key: "numbers", label: words.themes.numbersHead },
      { key: "doubt", label: words.themes.doubt, wide: true },
    ],
    rows: themes.map((theme, place) => ({
      key: String(place),
      cells: [
        cell(words.region[theme.region], theme.region),
        cell(f.mineral(theme.mineral), theme.mineral),
        cell(stagesOf(theme), theme.stages.join(";")),
        cell(theme.theme[language]),
        cell(spansOf(theme.numbers)),
        cell(theme.doubt?.[language] ?? ""),
      ],
    })),
  };
  return (
    <FigureFrame
      id="research-themes"
      title={title}
      heading={words.themes.heading}
      subject="eu-usa-china-2023"
      chartIsPrinted
      chart={() => (
        <div className="theme-columns">
          {STUDY_REGIONS.map((region) => (
            <section key={region}>
              <h3>{words.region[region]}</h3>
              <dl>
                {mineralsOf(themes, region).map((mineral) => (
                  <div key={mineral}>
                    <dt title={f.mineral(mineral)}>{symbolOf(mineral)}</dt>
                    {themes
                      .filter((theme) => theme.region === region && theme.mineral === mineral)
                      .map((theme) => (
                        <dd key={theme.theme.en}>
                          <span className="stage-tag">{stagesOf(theme)}</span> {theme.theme[language]}{" "}
                          <span className="mute">
                            {say(words.themes.numbers, { numbers: spansOf(theme.numbers) })}
                            {theme.doubt && ` ※ ${theme.doubt[language]}`}
                          </span>
                        </dd>
                      ))}
                  </div>
                ))}
              </dl>
            </section>
          ))}
        </div>
      )}
      legend={words.themes.legend}
      table={table}
      origins={[...new Set(themes.map((theme) => theme.origin))]}
    />
  );
}

const mineralsOf = (themes: readonly ResearchTheme[], region: string): string[] => [
  ...new Set(themes.filter((theme) => theme.region === region).map((theme) => theme.mineral)),
];

/** 2, 3, 4, 14 as `2–4, 14`. */
export function spansOf(numbers: readonly number[]): string {
  const spans: [number, number][] = [];
  for (const number of numbers) {
    const last = spans.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else spans.push([number, number]);
  }
  return spans
    .flatMap(([first, last]) =>
      last === first ? [`${first}`] : last === first + 1 ? [`${first}`, `${last}`] : [`${first}–${last}`],
    )
    .join(", ");
}
