import { describe, expect, it } from "vitest";
import { AnswerFailure, Engine, type WorkerPort } from "./engine.ts";
import type { Question, WorkerReply, WorkerRequest } from "./questions.ts";

function setUp(answer: (question: Question) => Omit<WorkerReply, "id">) {
  const asked: WorkerRequest[] = [];
  let listener: (event: { data: WorkerReply }) => void = () => {};
  const port: WorkerPort = {
    postMessage: (message) => {
      asked.push(message);
      if (message.kind !== "ask") return;
      queueMicrotask(() =>
        listener({ data: { id: message.id, ...answer(message.question) } as WorkerReply }),
      );
    },
    addEventListener: (_type, given) => {
      listener = given;
    },
  };
  return { engine: new Engine(port), asked };
}
const question: Question<"gaps"> = {
  name: "gaps",
  evidence: { home: "JPN", overrides: [], partnersOf: null },
  ask: { year: 2024 },
};

describe("the engine", () => {
  it("asks the worker once for the same question and knows the answer afterwards", async () => {
    const { engine, asked } = setUp(() => ({ ok: true, answer: [] }));
    expect(engine.known(question)).toBeUndefined();
    expect(await engine.ask(question)).toEqual([]);
    await engine.ask({ ...question });
    expect(asked).toHaveLength(1);
    expect(engine.known(question)).toEqual([]);
  });

  it("asks again after a failure", async () => {
    let calls = 0;
    const { engine } = setUp(() => {
      calls += 1;
      return calls === 1
        ? { ok: false, failure: { code: "no-server", message: "gone", hint: null } }
        : { ok: true, answer: [] };
    });
    await expect(engine.ask(question)).rejects.toBeInstanceOf(AnswerFailure);
    expect(await engine.ask(question)).toEqual([]);
  });

  it("holds answers on other evidence apart", async () => {
    const { engine, asked } = setUp(() => ({ ok: true, answer: [] }));
    await engine.ask(question);
    await engine.ask({ ...question, evidence: { home: "DEU", overrides: [], partnersOf: null } });
    expect(asked).toHaveLength(2);
  });
});
