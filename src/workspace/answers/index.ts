/** Every question that a face can ask, answered in the one JSON shape of command, API and library. */
export * from "./catalogue-answers.ts";
export * from "./evidence-answers.ts";
export * from "./import-answer.ts";
export * from "./override-answer.ts";
