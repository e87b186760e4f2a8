import { useMemo } from "react";
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from "react-aria-components";
import { useLoaded } from "../evidence/use-answer.ts";
import { useTongue } from "../language/language.tsx";
import { useView } from "../link/use-view.ts";
import { countryEntries, isFound } from "../search/search-index.ts";

/** Which country assesses? Found by kanji, kana, romaji or ISO code. */
export function CountryBox() {
  const { t, language } = useTongue();
  const { view, change } = useView();
  const { reference } = useLoaded();
  const entries = useMemo(() => countryEntries(reference.countries, language), [reference, language]);
  const byLabel = useMemo(() => new Map(entries.map((entry) => [entry.label, entry])), [entries]);
  return (
    <ComboBox
      // A new language is a new list: the box must not keep the old name.
      key={language}
      className="country-box second-row"
      defaultItems={entries}
      defaultFilter={(label, typed) => isFound(byLabel.get(label), typed)}
      selectedKey={view.country}
      onSelectionChange={(key) => {
        if (key !== null && key !== view.country) change({ country: String(key) });
      }}
      menuTrigger="input"
      allowsEmptyCollection
    >
      <Label>{t.frame.country}</Label>
      <Input onFocus={(event) => event.target.select()} placeholder={t.frame.countrySearch} />
      <Button aria-label={t.frame.countrySearch}>▾</Button>
      <Popover className="popover country-list">
        <ListBox<(typeof entries)[number]>
          renderEmptyState={() => <p className="empty">{t.frame.noCountry}</p>}
        >
          {(entry) => (
            <ListBoxItem id={entry.id} textValue={entry.label} className="option">
              <span>{entry.label}</span>
              <span className="detail">{entry.detail}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
