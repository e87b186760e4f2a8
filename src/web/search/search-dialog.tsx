import { useNavigate } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { Autocomplete, Input, ListBox, ListBoxItem, SearchField } from "react-aria-components";
import { Panel } from "../controls/dialog.tsx";
import { useLoaded } from "../evidence/use-answer.ts";
import { useTongue } from "../language/language.tsx";
import { sharedPart } from "../link/link-state.ts";
import { searchOf, useView } from "../link/use-view.ts";
import { countryEntries, findEntries, mineralEntries, type SearchEntry } from "./search-index.ts";

interface SearchDialogProps {
  readonly onClose: () => void;
}

/** One box for minerals and countries: a mineral opens its page, a country assesses from there on. */
export default function SearchDialog({ onClose }: SearchDialogProps) {
  const { t, language } = useTongue();
  const { view } = useView();
  const { reference } = useLoaded();
  const navigate = useNavigate();
  const [query, setQuery] = useState("");
  const entries = useMemo(
    () => [...mineralEntries(reference.minerals, language), ...countryEntries(reference.countries, language)],
    [reference, language],
  );
  const found = findEntries(entries, query);
  const open = (key: string) => {
    const [kind, id = ""] = key.split("/");
    onClose();
    if (kind === "country") {
      void navigate({ to: ".", search: searchOf({ ...view, country: id }) as never });
    } else {
      void navigate({ to: "/minerals/$id", params: { id }, search: searchOf(sharedPart(view)) as never });
    }
  };
  return (
    <Panel title={t.frame.searchTitle} onClose={onClose}>
      <Autocomplete inputValue={query} onInputChange={setQuery}>
        <SearchField aria-label={t.frame.searchTitle} autoFocus className="search-field">
          <Input placeholder={t.frame.searchPlaceholder} />
        </SearchField>
        <ListBox
          aria-label={t.frame.searchTitle}
          items={found.map((entry) => ({ ...entry, key: `${entry.kind}/${entry.id}` }))}
          selectionMode="single"
          onAction={(key) => open(String(key))}
          className="search-results"
          renderEmptyState={() => <p className="empty">{t.frame.searchNothing}</p>}
        >
          {(entry: SearchEntry & { readonly key: string }) => (
            <ListBoxItem id={entry.key} textValue={entry.label} className="option">
              <span className="symbol">{entry.detail}</span>
              <span>{entry.label}</span>
              <span className="detail">
                {entry.kind === "mineral" ? t.frame.searchMinerals : t.frame.searchCountries}
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      </Autocomplete>
    </Panel>
  );
}
