/** Flows as documents print them, and recycling flows of products: plain data, written by hand with their source. */
export interface FlowReference {
  readonly printed: readonly never[];
}
