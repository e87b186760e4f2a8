import { type ReactNode, Suspense } from "react";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import { useTongue } from "../language/language.tsx";

interface PageTabsProps<Key extends string> {
  readonly className: string;
  /** What the tabs are about, for readers who do not see what stands above them. */
  readonly label: string;
  readonly keys: readonly Key[];
  readonly names: Readonly<Record<Key, string>>;
  readonly open: Key;
  readonly onOpen: (key: Key) => void;
  /** May come with code of its own, which is fetched when its tab is opened. */
  readonly content: (key: Key) => ReactNode;
}

/** The large tabs of a page. */
export function PageTabs<Key extends string>(props: PageTabsProps<Key>) {
  const { className, label, keys, names, open, onOpen, content } = props;
  const { t } = useTongue();
  return (
    <Tabs className={className} selectedKey={open} onSelectionChange={(key) => onOpen(key as Key)}>
      <TabList className="tabs large" aria-label={label}>
        {keys.map((key) => (
          <Tab key={key} id={key}>
            {names[key]}
          </Tab>
        ))}
      </TabList>
      {keys.map((key) => (
        <TabPanel key={key} id={key}>
          <Suspense fallback={<p className="empty">{t.frame.computing}</p>}>{content(key)}</Suspense>
        </TabPanel>
      ))}
    </Tabs>
  );
}
