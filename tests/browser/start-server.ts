import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";

export interface RunningServer {
  /** Without a slash at the end. */
  readonly address: string;
  readonly stop: () => Promise<void>;
}
const ROOT = path.resolve(import.meta.dirname, "../..");
const PATIENCE = 90_000;

/** Starts the real command on a free port with an empty workspace of its own. */
export async function startServer(): Promise<RunningServer> {
  const workspace = mkdtempSync(path.join(os.tmpdir(), "chokepoint-browser-"));
  const main = path.join(ROOT, "src/cli/main.ts");
  const server = spawn(
    process.execPath,
    [main, "start", "--port", "0", "--workspace", workspace, "--lang", "en"],
    {
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  const address = await addressOf(server);
  return {
    address,
    stop: async () => {
      const ended = new Promise((resolve) => server.once("exit", resolve));
      server.kill("SIGTERM");
      await ended;
      rmSync(workspace, { recursive: true, force: true });
    },
  };
}

function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let told = "";
    const timer = setTimeout(() => reject(new Error(`the server gave no address:\n${told}`)), PATIENCE);
    const listen = (chunk: Buffer) => {
      told += chunk.toString();
      const found = /(http:\/\/127\.0\.0\.1:\d+)\//.exec(told);
      if (!found?.[1]) return;
      clearTimeout(timer);
      resolve(found[1]);
    };
    server.stdout?.on("data", listen);
    server.stderr?.on("data", listen);
    server.once("exit", (code) => reject(new Error(`the server ended with ${code}:\n${told}`)));
  });
}
