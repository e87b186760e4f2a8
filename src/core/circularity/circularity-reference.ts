/** Statements on recovery, self-sufficiency and recycling rates, with the definition that each prints. */
export interface CircularityReference {
  readonly statements: readonly never[];
}
