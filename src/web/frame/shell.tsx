import { Link, Outlet } from "@tanstack/react-router";
import { useEffect, useMemo } from "react";
import type { AssessOptions } from "../../core/index.ts";
import type { EvidenceKey, Summary } from "../evidence/questions.ts";
import { LoadedContext, type LoadedEvidence, useEngine, useQuestion } from "../evidence/use-answer.ts";
import { TongueProvider, useTongue } from "../language/language.tsx";
import type { View } from "../link/link-state.ts";
import { useSharedSearch, useView } from "../link/use-view.ts";
import { IgnoredNotice, LoadingNotice, NoEvidence } from "./notices.tsx";
import { TopBar } from "./top-bar.tsx";
import { useTheme } from "./use-theme.ts";

/** The frame of every page: language, theme, the evidence of the country, top bar, notices. */
export function Shell() {
  const { view } = useView();
  const { country: home, overrides, lang } = view;
  const engine = useEngine();
  engine.language = lang;
  const partnersOf: EvidenceKey["partnersOf"] = view.reexport === "none" ? null : (view.year ?? "default");
  const key = useMemo((): EvidenceKey => ({ home, overrides, partnersOf }), [home, overrides, partnersOf]);
  const { value: summary, pending, failure } = useQuestion("summary", key, {});
  const loaded = useLoadedEvidence(summary, view);
  useTheme(view.theme);
  useEffect(() => {
    document.documentElement.lang = lang;
  }, [lang]);

  return (
    <TongueProvider language={lang} reference={loaded?.reference}>
      <LoadedContext value={loaded}>
        <SkipLink />
        <TopBar />
        <IgnoredNotice />
        {pending && <LoadingNotice home={home} first={!loaded} />}
        {failure && <NoEvidence failure={failure} />}
        <main id="content" tabIndex={-1}>
          {loaded && <Outlet />}
        </main>
      </LoadedContext>
    </TongueProvider>
  );
}

function useLoadedEvidence(summary: Summary | null, view: View): LoadedEvidence | null {
  const { year, source, riskTable, reexport } = view;
  return useMemo(() => {
    if (!summary) return null;
    const options: AssessOptions = {
      year: year ?? summary.reference.parameters.defaultYear,
      reexport,
      ...(source === null ? {} : { source }),
      ...(riskTable !== null && summary.reference.riskTables.some((table) => table.id === riskTable)
        ? { riskTable }
        : {}),
    };
    return { ...summary, options };
  }, [summary, year, source, riskTable, reexport]);
}

function SkipLink() {
  const { t } = useTongue();
  return (
    <a className="skip" href="#content">
      {t.frame.skip}
    </a>
  );
}

export function NotFound() {
  const { t } = useTongue();
  const search = useSharedSearch();
  return (
    <div className="page narrow">
      <h1>{t.frame.notFound}</h1>
      <p>
        <Link to="/" search={search}>
          {t.frame.notFoundHint}
        </Link>
      </p>
    </div>
  );
}
