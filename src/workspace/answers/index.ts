/** Every question that a face can ask, answered in the one JSON shape of command, API and library. */
export * from "./catalogue-answers.ts";
export * from "./chain-question.ts";
export * from "./circularity-answer.ts";
export * from "./classify-answer.ts";
export { answerForecast, answerGrowth, type ForecastAnswer, type GrowthAnswer } from "./demand-answers.ts";
export * from "./evidence-answers.ts";
export * from "./field-answers.ts";
export * from "./flow-answer.ts";
export * from "./footprint-answer.ts";
export * from "./import-answer.ts";
export * from "./override-answer.ts";
export * from "./scenario-answers.ts";
export * from "./screen-answer.ts";
export * from "./simulate-answer.ts";
export * from "./stock-answer.ts";
export * from "./study-question.ts";
