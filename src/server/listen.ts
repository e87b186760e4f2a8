import { createAdaptorServer } from "@hono/node-server";
import { Problem } from "../schema/problem.ts";

/** Anything that answers requests: a Hono app. */
interface Answering {
  readonly fetch: (request: Request) => Response | Promise<Response>;
}

export interface Listening {
  readonly port: number;
  readonly close: () => Promise<void>;
}

const PORTS_TRIED = 50;

/**
 * Serves on the loopback address: the wanted port, or the next free one.
 * @throws {Problem} `no-free-port` when fifty in a row are taken
 */
export async function listen(app: Answering, wanted: number): Promise<Listening> {
  const last = Math.min(65_535, wanted + PORTS_TRIED - 1);
  for (let port = wanted; port <= last; port += 1) {
    const server = await tryPort(app, port);
    if (server) return server;
    if (port === 0) break;
  }
  throw new Problem("no-free-port", { port: String(wanted) });
}

function tryPort(app: Answering, port: number): Promise<Listening | null> {
  const server = createAdaptorServer({ fetch: app.fetch });
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE" || error.code === "EACCES") resolve(null);
      else reject(error);
    });
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      const actual = typeof address === "object" && address !== null ? address.port : port;
      const close = () =>
        new Promise<void>((done) => {
          server.close(() => done());
          if ("closeAllConnections" in server) server.closeAllConnections();
        });
      resolve({ port: actual, close });
    });
  });
}
