import { useEffect } from "react";

/** Names the browser's tab after what the page shows. */
export function useTitle(...parts: readonly string[]): void {
  const title = [...parts.filter(Boolean), "chokepoint"].join(" · ");
  useEffect(() => {
    document.title = title;
  }, [title]);
}
