import { useMemo, useState } from "react";
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from "react-aria-components";
import { useLoaded } from "../evidence/use-answer.ts";
import { useTongue } from "../language/language.tsx";
import { useView } from "../link/use-view.ts";
import { countryEntries, findEntries } from "../search/search-index.ts";

/** Which country assesses? Found by kanji, kana, romaji or ISO code. */
export function CountryBox() {
  const { t, f, language } = useTongue();
  const { view, change } = useView();
  const { reference } = useLoaded();
  const [typed, setTyped] = useState<string | null>(null);
  const entries = useMemo(() => countryEntries(reference.countries, language), [reference, language]);
  const name = f.country(view.country);
  const found = typed === null || typed === name ? entries : findEntries(entries, typed, 40);
  return (
    <ComboBox
      className="country-box"
      items={found}
      inputValue={typed ?? name}
      onInputChange={setTyped}
      selectedKey={view.country}
      onSelectionChange={(key) => {
        setTyped(null);
        if (key !== null && key !== view.country) change({ country: String(key) });
      }}
      onOpenChange={(isOpen) => !isOpen && setTyped(null)}
      menuTrigger="focus"
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
