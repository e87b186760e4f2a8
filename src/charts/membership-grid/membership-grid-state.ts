/** One mineral and which of the lists name it. */
export interface MembershipCell {
  readonly id: string;
  readonly symbol: string;
  readonly name: string;
  /** In the order of the lists. */
  readonly on: readonly boolean[];
  readonly onAll: boolean;
  readonly pressLabel: string;
}
export interface MembershipGridState {
  readonly title: string;
  readonly description: string;
  /** Short names of the lists: 日, 米, EU. */
  readonly marks: readonly string[];
  readonly cells: readonly MembershipCell[];
}
