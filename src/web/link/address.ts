/** The query of an address as names and values. Every value stays text: the router must not guess numbers. */
export function parseSearch(text: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(text));
}

/** Readable links: `~ ! . @` stay as they are. */
export function stringifySearch(search: Record<string, unknown>): string {
  const parts = Object.entries(search)
    .filter(([, value]) => value !== undefined && value !== null)
    .map(
      ([name, value]) =>
        `${encodeURIComponent(name)}=${encodeURIComponent(String(value)).replaceAll("%40", "@")}`,
    );
  return parts.length === 0 ? "" : `?${parts.join("&")}`;
}
