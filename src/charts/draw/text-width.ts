/**
 * How wide a text will be, by rule instead of by measuring, so that server and page agree.
 * A full-width character is one em, a Latin capital or digit about .6, other Latin about .53.
 */
export function estimateTextWidth(text: string, fontSize: number): number {
  let ems = 0;
  for (const character of text) ems += emsOf(character);
  return ems * fontSize;
}

function emsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0x1100) return code === 0x2019 || code === 0x2013 ? 0.55 : 1;
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

/** Breaks a text into lines: Latin at spaces, Japanese anywhere but before closing punctuation. */
export function wrapText(text: string, width: number, fontSize: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const token of text.match(TOKENS) ?? []) {
    if (line && estimateTextWidth((line + token).trimEnd(), fontSize) > width) {
      lines.push(line.trimEnd());
      line = token.trimStart();
    } else line += token;
  }
  if (line.trim()) lines.push(line.trimEnd());
  return lines;
}
/** A Latin word with its space, or one wide character with the punctuation that must not begin a line. */
const TOKENS = /[^\s\u2e80-\u{10ffff}]+\s*|[\u2e80-\u{10ffff}][、。，．）」』ー・：；？！％]*|\s+/gu;
