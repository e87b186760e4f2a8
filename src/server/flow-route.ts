import { FlowAnswerSchema } from "../schema/chain-answers/flow-answer.ts";
import { FlowQuery } from "../schema/flow-query.ts";
import { answerFlow } from "../workspace/answers/index.ts";
import { route } from "./answer-route.ts";

export const FLOW_ROUTE = route({
  name: "flow",
  about: "The supply chain of a mineral as a flow: as a document prints it, or from today's evidence",
  query: FlowQuery,
  result: FlowAnswerSchema,
  answer: answerFlow,
});
