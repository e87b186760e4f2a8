const KANA =
  "あa いi うu えe おo かka きki くku けke こko さsa しshi すsu せse そso たta ちchi つtsu てte とto なna にni ぬnu ねne のno はha ひhi ふfu へhe ほho まma みmi むmu めme もmo やya ゆyu よyo らra りri るru れre ろro わwa をwo んn がga ぎgi ぐgu げge ごgo ざza じji ずzu ぜze ぞzo だda ぢji づzu でde どdo ばba びbi ぶbu べbe ぼbo ぱpa ぴpi ぷpu ぺpe ぽpo ゔvu";
const ROMAJI = new Map(KANA.split(" ").map((pair) => [pair.slice(0, 1), pair.slice(1)]));
const SMALL_Y = new Map([
  ["ゃ", "ya"],
  ["ゅ", "yu"],
  ["ょ", "yo"],
]);
const SMALL_VOWELS = new Map([
  ["ぁ", "a"],
  ["ぃ", "i"],
  ["ぅ", "u"],
  ["ぇ", "e"],
  ["ぉ", "o"],
]);

/** タングステン and たんぐすてん are one reading. */
export function toHiragana(text: string): string {
  return text.replace(/[ァ-ヴ]/g, (character) => String.fromCharCode((character.codePointAt(0) ?? 0) - 0x60));
}

/**
 * Hepburn romaji of a kana reading, as a person types it into a search box: no macrons, long marks dropped.
 * @example kanaToRomaji("タングステン") // "tangusuten"
 */
export function kanaToRomaji(kana: string): string {
  let romaji = "";
  let doubled = false;
  for (const character of toHiragana(kana)) {
    if (character === "っ") {
      doubled = true;
      continue;
    }
    const small = SMALL_Y.get(character) ?? SMALL_VOWELS.get(character);
    const sound = ROMAJI.get(character) ?? (small === undefined ? undefined : small);
    if (small !== undefined && romaji) romaji = joinSmall(romaji, small, SMALL_Y.has(character));
    else if (sound !== undefined)
      romaji += doubled ? `${sound.startsWith("ch") ? "t" : sound[0]}${sound}` : sound;
    else if (character !== "ー") romaji += character;
    doubled = false;
  }
  return romaji;
}

/** き + ゃ is kya, し + ゃ is sha, て + ぃ is ti. */
function joinSmall(before: string, small: string, isY: boolean): string {
  const stem = before.slice(0, -1);
  return isY && /(sh|ch|j)$/.test(stem) ? stem + small.slice(1) : stem + small;
}
