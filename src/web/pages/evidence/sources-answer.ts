import type { Words } from "../../../core/index.ts";

/** What `/api/v1/sources` answers. */
export interface SourceRow {
  readonly id: string;
  readonly producer: string;
  readonly title: string;
  readonly edition: string;
  readonly retrieved: string | null;
  readonly licence: string;
  readonly citation: string;
  readonly url: string;
  readonly rows: number;
  readonly next: Words;
}
export interface OwnFile {
  readonly source: string;
  readonly table: string;
  readonly rows: number;
  readonly file: string;
}
export interface SourcesAnswer {
  readonly rows: readonly SourceRow[];
  readonly own: readonly OwnFile[];
}
