import { fill } from "../../i18n/catalogue.ts";
import { faceWords } from "../../i18n/faces.ts";
import { parseQuery } from "../../schema/parse-query.ts";
import { Problem } from "../../schema/problem.ts";
import { AssessQuery } from "../../schema/queries.ts";
import { answerAssess } from "../../workspace/answers/index.ts";
import {
  type CommandContext,
  type CommonOptions,
  present,
  REPOSITORY,
  withWorkspace,
} from "../command-context.ts";
import { assessPresentation } from "./assess.ts";

interface StartOptions extends CommonOptions {
  readonly port: string;
  readonly once?: boolean;
}

/** `start`: prints the assessment, then serves page and API on this machine until the user ends it. */
export async function startCommand(
  context: CommandContext,
  options: StartOptions & Record<string, unknown>,
): Promise<void> {
  const { effects, language } = context;
  const query = parseQuery(AssessQuery, options);
  const wanted = portOf(options.port);
  await withWorkspace(context, options, async (workspace, format) => {
    present(context, options, assessPresentation(await answerAssess(workspace, query), format));
    if (options.once) return;
    // Only this command needs the server: the others start faster without it.
    const { createApp, listen } = await import("../../server/index.ts");
    const app = createApp(workspace, { page: `${REPOSITORY}/dist/web`, language });
    const server = await listen(app, wanted);
    const words = faceWords[language].start;
    if (wanted !== 0 && server.port !== wanted) {
      effects.err(fill(words.portTaken, { taken: String(wanted), port: String(server.port) }));
    }
    effects.out("");
    effects.out(fill(words.address, { address: `http://127.0.0.1:${server.port}/` }));
    await effects.ended();
    await server.close();
    effects.err(words.stopped);
  });
}

function portOf(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new Problem("bad-value", { name: "port", value: text, expected: "0–65535" });
}
