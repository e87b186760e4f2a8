/**
 * How wide a text will be, by rule instead of by measuring, so that server and page agree.
 * A full-width character or sign of arithmetic is one em, a Latin capital or digit about .6, other Latin about .53.
 */
export function estimateTextWidth(text: string, fontSize: number): number {
  let ems = 0;
  for (const character of text) ems += emsOf(character);
  return ems * fontSize;
}

function emsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0x1100) return code === 0x2019 || code === 0x2013 ? 0.55 : 1;
  if (/[×÷±°§]/.test(character)) return 1;
  if (/[A-Z0-9%≥σ]/.test(character)) return 0.6;
  if (/[ .,:;'’il|!()]/.test(character)) return 0.3;
  return 0.54;
}

/** Cuts a text to a width with an ellipsis; "" when not even two characters fit. */
export function fitText(text: string, width: number, fontSize: number): string {
  if (estimateTextWidth(text, fontSize) <= width) return text;
  const characters = [...text];
  while (characters.length > 1) {
    characters.pop();
    const cut = `${characters.join("").trimEnd()}…`;
    if (characters.length >= 2 && estimateTextWidth(cut, fontSize) <= width) return cut;
  }
  return "";
}

/**
 * Breaks a text into lines: at spaces, before brackets, around katakana words and short words as a whole;
 * elsewhere Japanese breaks anywhere but before closing punctuation. A word wider than the line is cut evenly.
 */
export function wrapText(text: string, width: number, fontSize: number): string[] {
  const lines: string[] = [];
  let line = "";
  const close = () => {
    if (line.trim()) lines.push(line.trim());
    line = "";
  };
  for (const token of text.split(/(?<= )/).flatMap(tokensOf)) {
    const pieces = evenPieces(token, width, fontSize);
    for (const [place, piece] of pieces.entries()) {
      if (place > 0 || estimateTextWidth((line + piece).trimEnd(), fontSize) > width) close();
      line += piece;
    }
  }
  close();
  return lines;
}

/** As few lines as `wrapText` needs, each as short as that allows: no single character is left for the last line. */
export function wrapEvenly(text: string, width: number, fontSize: number): string[] {
  const needed = wrapText(text, width, fontSize).length;
  for (let narrower = width / 2; narrower < width; narrower += fontSize / 2) {
    const lines = wrapText(text, narrower, fontSize);
    if (lines.length <= needed) return lines;
  }
  return wrapText(text, width, fontSize);
}

/** Up to this many characters a Japanese word is not broken: 純分トン, 製錬品輸入. */
const SHORT_WORD = 7;
/** A bracket with its content, a katakana word, a Latin word, or one character, each with the punctuation after it. */
const PARTS =
  /(?:（[^）]{0,8}）|[ァ-ヶー]+|[^\s\u2e80-\u{10ffff}]+|[\u2e80-\u{10ffff}])[、。，．）」』・：；？！％]*\s*|\s+/gu;

function tokensOf(word: string): string[] {
  const isShort = [...word.trimEnd()].length <= SHORT_WORD && !/[（、。]/.test(word);
  return isShort ? [word] : (word.match(PARTS) ?? []);
}

function evenPieces(token: string, width: number, fontSize: number): string[] {
  const count = Math.ceil(estimateTextWidth(token.trimEnd(), fontSize) / width);
  const characters = [...token];
  if (!(count > 1) || characters.length < count) return [token];
  const size = Math.floor(characters.length / count);
  return Array.from({ length: count }, (_, place) =>
    characters.slice(place * size, place === count - 1 ? undefined : (place + 1) * size).join(""),
  );
}
