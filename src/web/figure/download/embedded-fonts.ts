/** One face of the page's font: which characters it holds, and where it lies. */
interface Face {
  readonly weight: string;
  readonly ranges: readonly (readonly [number, number])[];
  readonly address: string;
}

/**
 * `@font-face` rules with the font files inside, only those that the text needs:
 * a picture drawn from SVG has no access to the page's fonts, and Japanese would be boxes.
 */
export async function embeddedFonts(text: string): Promise<string> {
  const codes = new Set([...text].map((character) => character.codePointAt(0) ?? 0));
  const needed = facesOfPage().filter((face) =>
    face.ranges.some(([low, high]) => holdsAny(codes, low, high)),
  );
  const rules = await Promise.all(needed.map(ruleWithFile));
  return rules.join("");
}

function holdsAny(codes: ReadonlySet<number>, low: number, high: number): boolean {
  for (const code of codes) if (code >= low && code <= high) return true;
  return false;
}

function facesOfPage(): Face[] {
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
  return rules.flatMap((rule) => {
    if (!(rule instanceof CSSFontFaceRule)) return [];
    const source = rule.style.getPropertyValue("src");
    const file = /url\("?([^")]+)"?\)/.exec(source)?.[1];
    if (!file || !rule.style.getPropertyValue("font-family").includes("Noto Sans JP")) return [];
    const base = rule.parentStyleSheet?.href ?? location.href;
    return [
      {
        weight: rule.style.getPropertyValue("font-weight") || "400",
        ranges: parseUnicodeRange(rule.style.getPropertyValue("unicode-range")),
        address: new URL(file, base).href,
      },
    ];
  });
}

/** @example parseUnicodeRange("U+0-FF, U+131") // [[0, 255], [305, 305]] */
export function parseUnicodeRange(text: string): [number, number][] {
  return text.split(",").flatMap((part) => {
    const match = /U\+([0-9A-F?]+)(?:-([0-9A-F]+))?/i.exec(part.trim());
    if (!match?.[1]) return [];
    const low = Number.parseInt(match[1].replaceAll("?", "0"), 16);
    const high = Number.parseInt(match[2] ?? match[1].replaceAll("?", "F"), 16);
    return [[low, high] as [number, number]];
  });
}

async function ruleWithFile(face: Face): Promise<string> {
  const bytes = new Uint8Array(await (await fetch(face.address)).arrayBuffer());
  const ranges = face.ranges.map(([low, high]) => `U+${low.toString(16)}-${high.toString(16)}`).join(",");
  return `@font-face{font-family:"Noto Sans JP";font-weight:${face.weight};src:url(data:font/woff2;base64,${base64(bytes)}) format("woff2");unicode-range:${ranges}}`;
}

function base64(bytes: Uint8Array): string {
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}
