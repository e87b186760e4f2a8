/** Of what someone wrote that many characters are shown again: one fault does not print a whole file. */
const LONGEST = 60;

/** A text that is no longer than asked, with a mark where it was cut. */
export const shortened = (text: string, longest = LONGEST): string =>
  text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;
