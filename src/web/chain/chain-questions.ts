/** What the pages of the chain ask core on the chain's reference data: one entry per question. */
// biome-ignore lint/suspicious/noEmptyInterface: filled below
export interface ChainQuestions {}
