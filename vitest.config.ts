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
    reporters: ["default", new PlainLine()],
  },
});
