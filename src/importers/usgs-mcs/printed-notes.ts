const REPORTED =
  /^ ?rep(or|ro)ted[.,]?( quantity| production| data)?( in (?<year>20\d\d))?|\breported (data |production )?in (?<year>20\d\d)/i;
const ESTIMATED =
  /\balso estimated|\bestimated (in 20\d\d also|in both|also|for 20\d\d|20\d\d)|^ ?estimated[.,]?( |$)(?!amount|rhenium|capacity|to )|-- estimated\b/i;

/**
 * Do the notes call this number an estimate, or a reported one against what the column says? Null when silent.
 * A note that names another year than the number's was carried over from the edition before.
 */
export function statusInNotes(notes: string, year: number): "estimated" | "reported" | null {
  const reported = REPORTED.exec(notes);
  if (reported && [undefined, String(year)].includes(reported.groups?.year)) return "reported";
  return ESTIMATED.test(notes) ? "estimated" : null;
}

/** The total of the world leaves the United States out (their output is withheld), not only one product of theirs. */
export const excludesUnitedStates = (notes: string): boolean =>
  /exclud\w+ (U\.?S\.?|United States)(?! production of)|does not include (production in the United States|U\.S\. production(?! of))/i.test(
    notes,
  );
