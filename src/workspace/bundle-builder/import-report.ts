import type { Issue, IssueCode } from "../../core/index.ts";
import { sha256 } from "../manifest.ts";
import type { RefusedFile } from "./refused-files.ts";
import type { ImportRun } from "./run-importers.ts";

/** Deviations that were looked at and let stand, listed one by one; other issues are counted. */
const LISTED: readonly IssueCode[] = [
  "sum-differs-from-total",
  "corrected",
  "wrong-edition",
  "duplicate-row",
  "out-of-range",
  "not-this-file",
];

/** What went in, what came out, what was wrong with it: the bundle's own account, without clock or machine. */
export function importReport(runs: readonly ImportRun[], refused: readonly RefusedFile[]): string {
  const report = {
    refused,
    importers: runs.map((run) => ({
      importer: run.importer,
      origins: run.origins,
      in: run.files.map((file) => ({
        path: file.path,
        bytes: file.bytes.length,
        sha256: sha256(file.bytes),
      })),
      out: run.rows,
      issues: countsOf(run.issues),
      accepted: run.issues.filter((issue) => LISTED.includes(issue.code)).map(accepted),
    })),
  };
  return `${JSON.stringify(report, null, 1)}\n`;
}

function countsOf(issues: readonly Issue[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const { severity, code } of issues) {
    const key = `${severity} ${code}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

const accepted = ({ code, file, line, subject, expected, found }: Issue) => ({
  code,
  file,
  line,
  subject,
  expected,
  found,
});

/** One line per issue, for whoever rebuilds the bundle. */
export function issueLine({ severity, code, file, line, column, subject, expected, found }: Issue): string {
  const place = [file, line, column].filter((part) => part !== null && part !== "").join(":");
  const about = subject === undefined ? "" : ` ${subject}`;
  const told = [
    expected === undefined ? "" : `expected ${expected}`,
    found === undefined ? "" : `found ${found}`,
  ];
  return `${severity} ${code} ${place}${about}: ${told.filter((text) => text !== "").join(", ")}`;
}
