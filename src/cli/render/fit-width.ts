import { textWidth, wrapText } from "./text-width.ts";

/** Wraps the lines that are too long and keeps their indentation; tables come in their width already. */
export function fitWidth(lines: readonly string[], width: number | null): string[] {
  if (width === null) return [...lines];
  return lines.flatMap((line) => {
    if (textWidth(line) <= width) return [line];
    const indent = /^ */.exec(line)?.[0] ?? "";
    return wrapText(line.slice(indent.length), width - indent.length).map((part) => indent + part);
  });
}
