import type { Failure, Question, QuestionName, Questions, WorkerReply, WorkerRequest } from "./questions.ts";

/** The part of a Worker that the engine needs; tests pass their own. */
export interface WorkerPort {
  postMessage(message: WorkerRequest): void;
  addEventListener(type: "message", listener: (event: { data: WorkerReply }) => void): void;
}

export class AnswerFailure extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.message);
    this.failure = failure;
  }
}

/** Answers that are kept: the same question on the same evidence has the same answer. */
const ANSWERS_KEPT = 400;

/** Asks the worker, and remembers what it said. */
export class Engine {
  readonly #port: WorkerPort;
  readonly #waiting = new Map<number, (reply: WorkerReply) => void>();
  readonly #answers = new Map<string, Promise<unknown>>();
  readonly #settled = new Map<string, unknown>();
  #nextId = 1;
  /** Language of messages that the server words. */
  language: "ja" | "en" = "ja";

  constructor(port: WorkerPort) {
    this.#port = port;
    port.addEventListener("message", ({ data }) => {
      this.#waiting.get(data.id)?.(data);
      this.#waiting.delete(data.id);
    });
  }

  /** The answer if it is already here: a view that is opened again is drawn at once. */
  known<N extends QuestionName>(question: Question<N>): Questions[N]["answer"] | undefined {
    return this.#settled.get(JSON.stringify(question)) as Questions[N]["answer"] | undefined;
  }

  /** @throws {AnswerFailure} in the promise, when evidence or answer cannot be had */
  ask<N extends QuestionName>(question: Question<N>): Promise<Questions[N]["answer"]> {
    const key = JSON.stringify(question);
    const known = this.#answers.get(key);
    if (known) return known as Promise<Questions[N]["answer"]>;
    const answer = this.#send(question);
    this.#answers.set(key, answer);
    answer.then(
      (value) => this.#settled.set(key, value),
      () => this.#answers.delete(key),
    );
    this.#forgetOldest();
    return answer;
  }

  /** Stops a download that the reader no longer waits for. */
  cancelLoading(): void {
    this.#port.postMessage({ kind: "cancel-loading" });
  }

  /** Everything is asked anew: the workspace has changed under us. */
  forget(): void {
    this.#answers.clear();
    this.#settled.clear();
    this.#port.postMessage({ kind: "forget" });
  }

  #send<N extends QuestionName>(question: Question<N>): Promise<Questions[N]["answer"]> {
    const id = this.#nextId++;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, (reply) => {
        if (reply.ok) resolve(reply.answer as Questions[N]["answer"]);
        else reject(new AnswerFailure(reply.failure));
      });
      this.#port.postMessage({ kind: "ask", id, question, language: this.language });
    });
  }

  #forgetOldest(): void {
    const oldest = this.#answers.keys().next().value;
    if (this.#answers.size <= ANSWERS_KEPT || oldest === undefined) return;
    this.#answers.delete(oldest);
    this.#settled.delete(oldest);
  }
}
