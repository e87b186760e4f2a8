import type { MiddlewareHandler } from "hono";
import { Problem } from "../schema/problem.ts";

const LOOPBACK = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/;

/**
 * The server speaks to this machine only. A page elsewhere that has its own name point here (DNS rebinding) sends
 * that name as Host: it gets nothing.
 */
export const fromThisMachine: MiddlewareHandler = async (context, next) => {
  const host = context.req.header("Host") ?? new URL(context.req.url).host;
  if (!LOOPBACK.test(host)) throw new Problem("not-allowed", { reason: `Host ${host}` });
  await next();
};

/** What changes something must come from our own page, as JSON: no form or script of another site can send that. */
export const fromOwnPage: MiddlewareHandler = async (context, next) => {
  const host = context.req.header("Host") ?? new URL(context.req.url).host;
  const origin = context.req.header("Origin");
  const site = context.req.header("Sec-Fetch-Site");
  if (origin !== undefined && origin !== `http://${host}`)
    throw new Problem("not-allowed", { reason: `Origin ${origin}` });
  if (site !== undefined && site !== "same-origin" && site !== "none") {
    throw new Problem("not-allowed", { reason: `Sec-Fetch-Site ${site}` });
  }
  const type = context.req.header("Content-Type") ?? "";
  // DELETE has no body and never comes from a form.
  if (context.req.method === "POST" && !type.startsWith("application/json"))
    throw new Problem("not-allowed", { reason: `Content-Type ${type}` });
  await next();
};

/** The page runs our scripts only; styles may be inline because charts and components set them. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "worker-src 'self' blob:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

export const securityHeaders: MiddlewareHandler = async (context, next) => {
  await next();
  context.header("Content-Security-Policy", CONTENT_SECURITY_POLICY);
  context.header("X-Content-Type-Options", "nosniff");
  context.header("Referrer-Policy", "no-referrer");
  context.header("Cross-Origin-Resource-Policy", "same-origin");
};
