import { createContext, type ReactNode, useContext, useMemo } from "react";
import type { Reference } from "../../core/index.ts";
import { type EvidenceWords, evidenceWords, fill, type Language } from "../../i18n/catalogue.ts";
import { createFormatter, type Formatter } from "../../i18n/format.ts";
import { webEn } from "../../i18n/web-en.ts";
import { webJa } from "../../i18n/web-ja.ts";

export type WebWords = typeof webJa;
const WEB_WORDS: Readonly<Record<Language, WebWords>> = { ja: webJa, en: webEn };

/** Words of the page, words for core's codes, and the one formatter, in the reader's language. */
export interface Tongue {
  readonly language: Language;
  readonly t: WebWords;
  readonly e: EvidenceWords;
  readonly f: Formatter;
  readonly say: typeof fill;
}

const NO_NAMES = { countries: [], minerals: [], origins: [] };

export function createTongue(
  language: Language,
  reference: Pick<Reference, "countries" | "minerals" | "origins"> = NO_NAMES,
): Tongue {
  return {
    language,
    t: WEB_WORDS[language],
    e: evidenceWords[language],
    f: createFormatter(language, reference),
    say: fill,
  };
}

const TongueContext = createContext<Tongue | null>(null);

interface TongueProviderProps {
  readonly language: Language;
  readonly reference?: Reference | undefined;
  readonly children: ReactNode;
}

export function TongueProvider({ language, reference, children }: TongueProviderProps) {
  const tongue = useMemo(() => createTongue(language, reference), [language, reference]);
  return <TongueContext value={tongue}>{children}</TongueContext>;
}

export function useTongue(): Tongue {
  const tongue = useContext(TongueContext);
  if (!tongue) throw new Error("useTongue outside TongueProvider");
  return tongue;
}
