import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import PlainLine from "./tests/plain-line-reporter.ts";

export default defineConfig({
  test: {
    setupFiles: ["tests/setup.ts"],
    include: ["src/**/*.test.{ts,tsx}", "tests/**/*.test.{ts,tsx}"],
    env: { TZ: "UTC", LANG: "en_US.UTF-8" },
    testTimeout: 60_000,
    expect: { poll: { timeout: 15_000, interval: 50 } },
    hookTimeout: 120_000,
    pool: "forks",
    // Browser tests wait more than they compute: two files at a time even on two cores.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    reporters: ["default", new PlainLine()],
  },
});
