import { FONT } from "../../../charts/draw/ink.ts";
import { wrapText } from "../../../charts/draw/text-width.ts";

export interface FigureParts {
  readonly title: string;
  readonly legend: string;
  readonly source: string;
  /** The chart as SVG text. */
  readonly chart: string;
  readonly width: number;
  readonly height: number;
  /** `@font-face` rules; "" leaves the reader's own fonts. */
  readonly fonts: string;
}
const MARGIN = 24;

/** One picture that stands alone: title, chart, legend and source line, in the light theme. */
export function composeFigure(parts: FigureParts): { svg: string; width: number; height: number } {
  const width = parts.width + MARGIN * 2;
  const title = wrapText(parts.title, parts.width, 17);
  const legend = wrapText(parts.legend, parts.width, 11.5);
  const source = wrapText(parts.source, parts.width, 11.5);
  const chartTop = MARGIN + title.length * 24 + 10;
  const notesTop = chartTop + parts.height + 22;
  const notes = [...legend, ...source];
  const height = Math.ceil(notesTop + notes.length * 17 + MARGIN - 12);
  const line = (text: string, y: number, size: number, rest: string) =>
    `<text x="${MARGIN}" y="${y}" font-size="${size}" ${rest}>${escapeXml(text)}</text>`;
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${escapeXml(FONT)}">`,
    parts.fonts ? `<style>${parts.fonts}</style>` : "",
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    ...title.map((text, index) =>
      line(text, MARGIN + 14 + index * 24, 17, 'font-weight="700" fill="#1c2127"'),
    ),
    `<g transform="translate(${MARGIN} ${chartTop})">${inLightTheme(parts.chart)}</g>`,
    ...notes.map((text, index) => line(text, notesTop + index * 17, 11.5, 'fill="#5d6670"')),
    "</svg>",
  ].join("");
  return { svg, width, height };
}

/** `var(--ink, #1c2127)` and `light-dark(#a, #b)` become their light value: a file has no page around it. */
export function inLightTheme(svg: string): string {
  return svg
    .replace(/var\(--[a-z-]+,\s*(#[0-9a-fA-F]{3,8})\)/g, "$1")
    .replace(/light-dark\((#[0-9a-fA-F]{3,8}),[^)]*\)/g, "$1");
}

export function escapeXml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
