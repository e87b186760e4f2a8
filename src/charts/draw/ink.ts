/**
 * The colours of every drawing as custom properties of the page, with the light theme's values
 * for a drawing that stands alone.
 */
export const ink = {
  paper: "var(--paper, #fcfcfa)",
  text: "var(--ink, #1c2127)",
  mute: "var(--mute, #5d6670)",
  line: "var(--line, #dfe2e0)",
  grid: "var(--grid, #cfd4d3)",
  frame: "var(--frame, #9aa3a6)",
  soft: "var(--soft, #f1f3f1)",
  accent: "var(--accent, #1f5c87)",
  alarm: "var(--alarm, #b8432a)",
  own: "var(--own, #7a3fa0)",
} as const;

export const FONT = '"Noto Sans JP", "Noto Sans CJK JP", "Hiragino Sans", sans-serif';
