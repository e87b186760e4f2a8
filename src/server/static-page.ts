import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Context } from "hono";
import { Problem } from "../schema/problem.ts";
import { notFound } from "./problem-response.ts";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=UTF-8",
  ".js": "text/javascript; charset=UTF-8",
  ".css": "text/css; charset=UTF-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".json": "application/json; charset=UTF-8",
  ".woff2": "font/woff2",
  ".woff": "font/woff",
};

/**
 * The built page. Addresses of places in the page (`/minerals/gallium`) give its first file: the page reads the address.
 * Files under assets/ carry a hash in their name and may be kept for ever.
 */
export function staticPage(folder: string) {
  const root = path.resolve(folder);
  return async (context: Context): Promise<Response> => {
    const asked = decodedPath(context);
    const file = path.resolve(root, `.${asked}`);
    const inside = file === root || file.startsWith(root + path.sep);
    const isFile = path.extname(asked) !== "";
    if (!inside) throw notFound(context);
    const bytes = isFile ? await readFile(file).catch(() => null) : null;
    if (bytes) return fileResponse(bytes, path.extname(file), asked.startsWith("/assets/"));
    if (isFile) throw notFound(context);
    const first = await readFile(path.join(root, "index.html")).catch(() => null);
    if (!first) throw new Problem("page-not-built", { folder: root });
    return fileResponse(first, ".html", false);
  };
}

function decodedPath(context: Context): string {
  try {
    return decodeURIComponent(context.req.path);
  } catch {
    throw notFound(context);
  }
}

function fileResponse(bytes: Buffer, extension: string, forEver: boolean): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      "Content-Type": TYPES[extension] ?? "application/octet-stream",
      "Cache-Control": forEver ? "public, max-age=31536000, immutable" : "no-cache",
    },
  });
}
