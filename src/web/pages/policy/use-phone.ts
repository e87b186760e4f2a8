import { useSyncExternalStore } from "react";

const QUERY = "(max-width: 700px)";

/** Is the window as narrow as a phone? Then what is read first also comes first, for the eye and for a reader. */
export function usePhone(): boolean {
  return useSyncExternalStore(listen, () => matchMedia(QUERY).matches);
}

function listen(changed: () => void): () => void {
  const media = matchMedia(QUERY);
  media.addEventListener("change", changed);
  return () => media.removeEventListener("change", changed);
}
