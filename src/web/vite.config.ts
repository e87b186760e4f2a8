import path from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

/** Every browser of the last years reads woff2; the older copy would double the size of what is served. */
const woff2Only: Plugin = {
  name: "woff2-only",
  enforce: "pre",
  transform(code, id) {
    if (!id.includes("@fontsource") || !id.split("?")[0]?.endsWith(".css")) return null;
    return code.replace(/, url\([^)]+\.woff\) format\('woff'\)/g, "");
  },
};

export default defineConfig({
  root: import.meta.dirname,
  base: "/",
  plugins: [react(), woff2Only],
  worker: { format: "es" },
  build: {
    outDir: path.resolve(import.meta.dirname, "../../dist/web"),
    emptyOutDir: true,
    target: "es2023",
    cssTarget: ["chrome123", "firefox120", "safari17.5"],
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
  },
  server: { proxy: { "/api": "http://127.0.0.1:8700" } },
});
