/** Routes of production as documents print them: ordered processes, carriers, levers, total; splits stay unknown. */
export interface FootprintReference {
  readonly routes: readonly never[];
}
