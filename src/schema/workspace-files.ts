import * as z from "zod";
import type { Override } from "../core/index.ts";

/** Own files are named by source, table and content; the manifest can name no file outside own/. */
const OwnPath = z.string().regex(/^own\/[a-z0-9-]+\/[a-z-]+-[0-9a-f]{8}\.parquet$/);

/** The workspace's list of its own files. What it does not name does not count. */
export const WorkspaceManifest = z.strictObject({
  format: z.literal(1),
  files: z.array(
    z.strictObject({
      /** Relative to the workspace folder, with forward slashes. */
      path: OwnPath,
      source: z.string(),
      table: z.enum(["observations", "trade", "governance", "prices", "riskClasses", "criticality"]),
      rows: z.int().nonnegative(),
      bytes: z.int().nonnegative(),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  ),
  /** Files that newer ones replaced: kept for a while for processes that still read them, then removed. */
  superseded: z.array(z.strictObject({ path: OwnPath, since: z.iso.datetime() })),
});
export type WorkspaceManifest = z.infer<typeof WorkspaceManifest>;
export const EMPTY_MANIFEST: WorkspaceManifest = { format: 1, files: [], superseded: [] };

/** One entry of overrides.yaml, as a person writes it: what may be left out is filled in. */
export const OverrideEntry = z.strictObject({
  mineral: z.string().min(1),
  target: z.string().min(1),
  home: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .nullable()
    .default(null),
  year: z.int().min(1900).max(2100).nullable().default(null),
  value: z.number(),
  low: z.number().nullable().default(null),
  high: z.number().nullable().default(null),
  source: z.string().trim().min(1),
}) satisfies z.ZodType<Override>;
