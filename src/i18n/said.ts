/** What is wrong, and what to change. */
export interface Said {
  readonly message: string;
  readonly hint: string;
}
