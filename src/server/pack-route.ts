import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { Context } from "hono";
import { encodePack } from "../schema/pack-wire.ts";
import { evidencePack, resolveHome, type Workspace } from "../workspace/index.ts";

const gzipped = promisify(gzip);
const KEPT = 8;

interface Kept {
  readonly plain: string;
  readonly packed: Uint8Array<ArrayBuffer>;
}

/**
 * `GET /api/v1/pack?country=JPN`: the evidence that the page computes with, compressed once per country and data version.
 * The page asks again with If-None-Match and gets 304 as long as the data are the same.
 */
export function packRoute(workspace: Workspace) {
  const kept = new Map<string, Promise<Kept>>();
  return async (context: Context): Promise<Response> => {
    const home = await resolveHome(workspace, context.req.query("country") ?? "JPN");
    const reexport = context.req.query("reexport") === "true";
    const { dataVersion } = await workspace.own();
    const tag = `"${dataVersion}"`;
    const headers = { ETag: tag, "Cache-Control": "no-cache", Vary: "Accept-Encoding" };
    if (context.req.header("If-None-Match") === tag) return new Response(null, { status: 304, headers });
    const { plain, packed } = await remembered(kept, `${dataVersion}/${home}/${reexport}`, () =>
      encode(workspace, home, reexport),
    );
    const json = { ...headers, "Content-Type": "application/json; charset=UTF-8" };
    if (!(context.req.header("Accept-Encoding") ?? "").includes("gzip"))
      return new Response(plain, { headers: json });
    return new Response(packed, { headers: { ...json, "Content-Encoding": "gzip" } });
  };
}

async function encode(workspace: Workspace, home: string, reexport: boolean): Promise<Kept> {
  const plain = JSON.stringify(encodePack(await evidencePack(workspace, { home, reexport })));
  return { plain, packed: new Uint8Array(await gzipped(plain)) };
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
