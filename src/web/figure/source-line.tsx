import { CopyButton } from "../controls/copy-button.tsx";
import { useLoaded } from "../evidence/use-answer.ts";
import type { Tongue } from "../language/language.tsx";
import { useTongue } from "../language/language.tsx";

/** 出所：USGS MCS 2026、World Bank WGI を基に chokepoint 作成. */
export function sourceText(
  { t, f, say, language }: Tongue,
  origins: readonly string[],
  asPrinted = false,
): string {
  const names = [...new Set(origins.map((id) => f.origin(id)))];
  if (names.length === 0) return t.figure.noOrigins;
  const list = names.join(language === "ja" ? "、" : ", ");
  return say(asPrinted ? t.figure.printedFrom : t.figure.madeFrom, { origins: list });
}

interface SourceLineProps {
  readonly origins: readonly string[];
  readonly asPrinted?: boolean;
}

export function SourceLine({ origins, asPrinted = false }: SourceLineProps) {
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
      {sourceText(tongue, origins, asPrinted)}
      <span className="dot">·</span>
      {say(t.frame.dataVersion, { version: dataVersion })}
      <span className="dot">·</span>
      <CopyButton text={citation} words={t.figure.copyCitation} />
    </p>
  );
}
