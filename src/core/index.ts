/** The public face of core: everything outside src/core imports from here only. */
export * from "./evidence/issue.ts";
export * from "./evidence/observation.ts";
export * from "./evidence/pack.ts";
export * from "./evidence/reference.ts";
export * from "./evidence/vocabulary.ts";
export * from "./results.ts";
