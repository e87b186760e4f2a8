import type { Origin } from "../../core/index.ts";
import { CopyButton } from "../controls/copy-button.tsx";
import { useLoaded } from "../evidence/use-answer.ts";
import type { Tongue } from "../language/language.tsx";
import { useTongue } from "../language/language.tsx";

/** 出所：USGS MCS 2026（ほか4版）、World Bank WGI を基に chokepoint 作成. */
export function sourceText(
  tongue: Tongue,
  sources: readonly Origin[],
  origins: readonly string[],
  asPrinted = false,
  ownSource: string | undefined = undefined,
): string {
  const { t, say, language } = tongue;
  const names = familiesOf(sources, origins).map(([newest, ...older]) => {
    const name = newest.short[language];
    return older.length === 0 ? name : say(t.figure.andEditions, { name, count: String(older.length) });
  });
  if (ownSource !== undefined) names.push(ownSource);
  if (names.length === 0) return t.figure.noOrigins;
  const list = names.join(language === "ja" ? "、" : ", ");
  return say(asPrinted ? t.figure.printedFrom : t.figure.madeFrom, { origins: list });
}

/** Editions of one series stand together, the newest first. */
function familiesOf(sources: readonly Origin[], origins: readonly string[]): [Origin, ...Origin[]][] {
  const used = new Set(origins);
  const families = new Map<string, [Origin, ...Origin[]]>();
  for (const source of sources.filter((one) => used.has(one.id))) {
    const family = families.get(source.family);
    if (family) family.push(source);
    else families.set(source.family, [source]);
  }
  return [...families.values()].map((family) =>
    family.sort((a, b) => (b.published ?? b.id).localeCompare(a.published ?? a.id, "en")),
  );
}

interface SourceLineProps {
  readonly origins: readonly string[];
  readonly asPrinted?: boolean;
  readonly ownSource?: string | undefined;
}

export function SourceLine({ origins, asPrinted = false, ownSource }: SourceLineProps) {
  const tongue = useTongue();
  const { dataVersion, reference } = useLoaded();
  const { t, say } = tongue;
  const citation = () => {
    const used = reference.origins.filter((origin) => origins.includes(origin.id));
    return [...used.map((origin) => origin.citation), `chokepoint, ${dataVersion}, ${location.href}`].join(
      "\n",
    );
  };
  return (
    <p className="source-line">
      {sourceText(tongue, reference.origins, origins, asPrinted, ownSource)}
      <span className="dot">·</span>
      {say(t.frame.dataVersion, { version: dataVersion })}
      <span className="dot">·</span>
      <CopyButton text={citation} words={t.figure.copyCitation} />
    </p>
  );
}
