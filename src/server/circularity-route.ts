import { CircularityAnswerSchema } from "../schema/chain-answers/circularity-answer.ts";
import { CircularityQuery } from "../schema/circularity-query.ts";
import { answerCircularity } from "../workspace/answers/index.ts";
import { route } from "./answer-route.ts";

export const CIRCULARITY_ROUTE = route({
  name: "circularity",
  about: "Recovery, self-sufficiency and recycling rates of minerals, each with both its terms",
  query: CircularityQuery,
  result: CircularityAnswerSchema,
  answer: answerCircularity,
});
