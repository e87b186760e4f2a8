import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";
import type { Context } from "hono";
import * as z from "zod";
import { encodePack } from "../schema/pack-wire.ts";
import { parseQuery } from "../schema/parse-query.ts";
import { evidencePack, resolveHome, shareWindow, type Workspace } from "../workspace/index.ts";

const compress = promisify(gzip);
const decompress = promisify(gunzip);
const KEPT = 8;

export const PackQuery = z.object({
  country: z.string().min(1).default("JPN"),
  /** With the partners' imports, for the re-export correction of `year`. */
  reexport: z.enum(["true", "false"]).default("false"),
  year: z.coerce.number().int().optional(),
});

/**
 * `GET /api/v1/pack?country=JPN`: the evidence that the page computes with, compressed once per country and data version.
 * The page asks again with If-None-Match and gets 304 as long as the data are the same.
 */
export function packRoute(workspace: Workspace) {
  const kept = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();
  return async (context: Context): Promise<Response> => {
    const query = parseQuery(PackQuery, context.req.query());
    const home = await resolveHome(workspace, query.country);
    const partnersOf = query.reexport === "true" ? await yearAsked(workspace, query.year) : null;
    const { dataVersion } = await workspace.own();
    const tag = `"${dataVersion}"`;
    const headers = { ETag: tag, "Cache-Control": "no-cache", Vary: "Accept-Encoding" };
    if (context.req.header("If-None-Match") === tag) return new Response(null, { status: 304, headers });
    const packed = await remembered(kept, `${dataVersion}/${home}/${partnersOf ?? ""}`, () =>
      encode(workspace, home, partnersOf),
    );
    const json = { ...headers, "Content-Type": "application/json; charset=UTF-8" };
    if ((context.req.header("Accept-Encoding") ?? "").includes("gzip")) {
      return new Response(packed, { headers: { ...json, "Content-Encoding": "gzip" } });
    }
    return new Response(new Uint8Array(await decompress(packed)), { headers: json });
  };
}

async function yearAsked(workspace: Workspace, year: number | undefined): Promise<number> {
  return year ?? (await workspace.reference()).parameters.defaultYear;
}

async function encode(
  workspace: Workspace,
  home: string,
  partnersOf: number | null,
): Promise<Uint8Array<ArrayBuffer>> {
  const partners = partnersOf === null ? {} : { reexport: await shareWindow(workspace, partnersOf) };
  const pack = await evidencePack(workspace, { home, ...partners });
  return new Uint8Array(await compress(JSON.stringify(encodePack(pack))));
}

/** Keeps the last few; a failed one is tried again. */
async function remembered<T>(kept: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const known = kept.get(key);
  if (known) return await known;
  const made = make();
  kept.set(key, made);
  if (kept.size > KEPT) kept.delete(kept.keys().next().value ?? "");
  made.catch(() => kept.delete(key));
  return await made;
}
