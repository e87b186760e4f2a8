#!/usr/bin/env node
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

// The command runs on the packaged Node 24, whatever Node the shell has.
const root = new URL("..", import.meta.url);
const packaged = fileURLToPath(new URL("node_modules/node/bin/node", root));
const node = existsSync(packaged) ? packaged : process.execPath;
const child = spawn(node, [fileURLToPath(new URL("src/cli/main.ts", root)), ...process.argv.slice(2)], {
  stdio: "inherit",
});
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
child.on("exit", (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
