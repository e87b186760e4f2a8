/** Policies, research and industry effects of EU, USA, China and Japan, as documents print them. */
export interface FieldReference {
  readonly events: readonly never[];
}
