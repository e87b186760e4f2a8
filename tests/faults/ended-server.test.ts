import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { createInterface } from "node:readline";
import { describe, expect, it, onTestFinished } from "vitest";
import { temporaryFolder } from "../workspace.ts";

const COMMAND = path.resolve(import.meta.dirname, "../../bin/chokepoint.mjs");

/** Starts the real command and waits for its address. */
async function startCommand() {
  const words = ["start", "--port", "0", "--lang", "en", "--workspace", temporaryFolder()];
  const child = spawn(process.execPath, [COMMAND, ...words], { stdio: ["ignore", "pipe", "pipe"] });
  onTestFinished(() => {
    child.kill("SIGKILL");
  });
  let err = "";
  child.stderr.on("data", (text) => {
    err += text;
  });
  for await (const line of createInterface(child.stdout)) {
    const address = /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0];
    if (address) return { child, address, told: () => err };
  }
  throw new Error(`no address was printed: ${err}`);
}

describe("the served workbench", () => {
  it.each(["SIGTERM", "SIGINT"] as const)("answers, and ends cleanly on %s", async (signal) => {
    const { child, address, told } = await startCommand();
    const response = await fetch(`${address}/api/v1/assess?minerals=Ga`);
    expect(((await response.json()) as { minerals: unknown[] }).minerals).toHaveLength(1);
    child.kill(signal);
    expect(await once(child, "exit")).toEqual([0, null]);
    expect(told()).toContain("stopped");
    await expect(fetch(address)).rejects.toThrow();
  });
});
