export interface StepCarrier {
  readonly id: string;
  readonly kind: "electricity" | "fuel";
  readonly name: string;
}
export interface StepLever {
  readonly id: string;
  readonly text: string;
  /** False: the document does not print it for this route. */
  readonly printed: boolean;
}
/** One step of a route: a box with what drives it, what would lower its CO2, and its part of the total. */
export interface ChainStep {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  readonly about: string;
  readonly carriers: readonly StepCarrier[];
  /** What stands where no carrier is printed. */
  readonly noCarrier: string;
  /** Carriers were matched to steps, not read: drawn on a dotted line. */
  readonly isInferred: boolean;
  readonly levers: readonly StepLever[];
  /** Part of the total, 0..1; null without a number. */
  readonly share: number | null;
  readonly shareText: string;
  /** The number is the reader's own. */
  readonly isOwn: boolean;
  /** The document has a doubt here. */
  readonly flagged: boolean;
}
export interface ProcessChainState {
  readonly title: string;
  readonly description: string;
  readonly heads: {
    readonly carriers: string;
    readonly levers: string;
    readonly share: string;
  };
  readonly steps: readonly ChainStep[];
}
