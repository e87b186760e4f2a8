import type { ReactNode } from "react";

interface ScrollRegionProps {
  readonly label: string;
  readonly children: ReactNode;
}

/** Holds a table that may be wider than the screen: it scrolls by itself, by keyboard too. */
export function ScrollRegion({ label, children }: ScrollRegionProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: without a stop here the arrow keys could not scroll it
    <section className="table-scroll" tabIndex={0} aria-label={label}>
      {children}
    </section>
  );
}
