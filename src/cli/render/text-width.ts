/** East Asian wide and fullwidth characters, and emoji, take two columns of a terminal. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const NO_WIDTH = /\p{Mark}|\u200b|\u200d|\ufe0f/u;

/** Columns that a text takes on a terminal: `textWidth("Ga ガリウム") // 11`. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    if (NO_WIDTH.test(character)) continue;
    width += WIDE.test(character) ? 2 : 1;
  }
  return width;
}

export function padText(text: string, width: number, align: "left" | "right"): string {
  const space = " ".repeat(Math.max(0, width - textWidth(text)));
  return align === "left" ? text + space : space + text;
}

/** Lines of at most `width` columns, broken at blanks, and inside a word only where it is longer than a line or wide. */
export function wrapText(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of piecesOf(text, width)) {
    const next = line + piece;
    if (line !== "" && textWidth(next.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line = next;
  }
  lines.push(line.trimEnd());
  return lines;
}

/** What must stay together: a word with the blank after it, one wide character, parts of a word that is too long. */
function piecesOf(text: string, width: number): string[] {
  const words = text.match(/\S+\s*|\s+/g) ?? [];
  return words.flatMap((word) =>
    textWidth(word.trimEnd()) <= width && !WIDE.test(word) ? [word] : brokenWord(word, width),
  );
}

function brokenWord(word: string, width: number): string[] {
  const pieces: string[] = [];
  for (const character of word) {
    const last = pieces.at(-1) ?? "";
    const joins = !WIDE.test(character) && !WIDE.test(last) && textWidth(last) < width;
    if (joins && pieces.length > 0) pieces[pieces.length - 1] = last + character;
    else pieces.push(character);
  }
  return pieces;
}
