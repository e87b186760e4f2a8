import { Link } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, useState } from "react";
import { CopyButton } from "../controls/copy-button.tsx";
import { LoadedContext } from "../evidence/use-answer.ts";
import { useTongue } from "../language/language.tsx";
import { useSharedSearch, useView } from "../link/use-view.ts";
import { CountryBox } from "./country-box.tsx";
import { YearSelect } from "./year-select.tsx";

const SearchDialog = lazy(() => import("../search/search-dialog.tsx"));
const OptionsDialog = lazy(() => import("./options-dialog.tsx"));

/** Places of the workbench after the first, in the order of an analyst's work. */
const PLACES = [
  ["/screening", "screening"],
  ["/demand", "demand"],
  ["/typology", "typology"],
  ["/policy", "policy"],
  ["/field", "field"],
  ["/evidence", "evidence"],
] as const;

export function TopBar() {
  const { t, language } = useTongue();
  const { change } = useView();
  const search = useSharedSearch();
  const [open, setOpen] = useState<"search" | "options" | null>(null);
  useSearchKey(() => setOpen("search"));
  const otherLanguage = language === "ja" ? "en" : "ja";
  return (
    <header className="top-bar">
      <Link to="/" search={search} className="brand">
        chokepoint
      </Link>
      <nav aria-label={t.frame.mainNavigation}>
        <Link to="/" search={search} activeOptions={{ exact: true, includeSearch: false }} className="place">
          {t.frame.minerals}
        </Link>
        {PLACES.map(([path, name]) => (
          <Link
            key={path}
            to={path}
            search={search}
            activeOptions={{ includeSearch: false }}
            className="place"
          >
            {t.frame[name]}
          </Link>
        ))}
      </nav>
      <div className="settings">
        <WhenLoaded>
          <CountryBox />
          <YearSelect />
        </WhenLoaded>
        <button
          type="button"
          className="text-button second-row"
          lang={otherLanguage}
          aria-label={t.frame.otherLanguageLabel}
          onClick={() => change({ lang: otherLanguage })}
        >
          <LanguageSign language={language} />
        </button>
        <button
          type="button"
          className="text-button first-row"
          onClick={() => setOpen("search")}
          aria-keyshortcuts="Control+K Meta+K"
        >
          {t.frame.search} <kbd>⌘K</kbd>
        </button>
        <span className="second-row">
          <CopyButton text={() => location.href} words={t.frame.share} about={t.frame.shareLabel} />
        </span>
        <button
          type="button"
          className="text-button first-row"
          aria-label={t.frame.options}
          onClick={() => setOpen("options")}
        >
          <span className="long">{t.frame.options}</span>
          <span className="short" aria-hidden="true">
            ⚙
          </span>
        </button>
      </div>
      <Suspense fallback={null}>
        <WhenLoaded>
          {open === "search" && <SearchDialog onClose={() => setOpen(null)} />}
          {open === "options" && <OptionsDialog onClose={() => setOpen(null)} />}
        </WhenLoaded>
      </Suspense>
    </header>
  );
}

function LanguageSign({ language }: { readonly language: "ja" | "en" }) {
  return (
    <span aria-hidden="true" className="language-sign">
      <span className={language === "ja" ? "on" : ""}>日</span> /{" "}
      <span className={language === "en" ? "on" : ""}>EN</span>
    </span>
  );
}

function WhenLoaded({ children }: { readonly children: React.ReactNode }) {
  return <LoadedContext.Consumer>{(loaded) => (loaded ? children : null)}</LoadedContext.Consumer>;
}

function useSearchKey(open: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "k" || !(event.metaKey || event.ctrlKey)) return;
      event.preventDefault();
      open();
    };
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  });
}
