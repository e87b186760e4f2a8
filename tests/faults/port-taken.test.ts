import { createServer } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import { listen } from "../../src/server/listen.ts";
import { chokepoint, temporaryFolder } from "../workspace.ts";

const app = { fetch: () => new Response("here") };

async function takenPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.close();
  });
  const address = server.address();
  return typeof address === "object" && address ? address.port : 0;
}

describe("a port that is taken", () => {
  it("gives way to the next free one, which answers", async () => {
    const taken = await takenPort();
    const server = await listen(app, taken);
    expect(server.port).toBeGreaterThan(taken);
    expect(await (await fetch(`http://127.0.0.1:${server.port}/`)).text()).toBe("here");
    await server.close();
  });

  it("is said by start, which still prints the assessment and the address", async () => {
    const taken = await takenPort();
    const workspace = ["--workspace", temporaryFolder()];
    const started = await chokepoint(["start", "--port", String(taken), ...workspace]);
    expect(started.exit).toBe(0);
    expect(started.err).toMatch(new RegExp(`port ${taken} is taken, using \\d+`));
    expect(started.out).toContain("Ga Gallium");
    expect(started.out).toMatch(/http:\/\/127\.0\.0\.1:\d+\//);
  });

  it("that cannot be a port is refused with what can", async () => {
    const started = await chokepoint(["start", "--port", "70000", "--once"]);
    expect(started.exit).toBe(1);
    expect(started.err).toContain("expected: 0–65535");
  });
});
