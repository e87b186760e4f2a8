import { useEffect } from "react";
import type { View } from "../link/link-state.ts";

const STORED = "chokepoint-theme";

/** The link's theme, else the one chosen here before, else the system's. */
export function useTheme(theme: View["theme"]): void {
  useEffect(() => {
    const chosen = theme === "system" ? storedTheme() : theme;
    if (chosen === null) delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = chosen;
  }, [theme]);
}

export function rememberTheme(theme: View["theme"]): void {
  try {
    if (theme === "system") localStorage.removeItem(STORED);
    else localStorage.setItem(STORED, theme);
  } catch {
    // Storage may be switched off; the link carries the theme anyway.
  }
}

function storedTheme(): string | null {
  try {
    return localStorage.getItem(STORED);
  } catch {
    return null;
  }
}
