import { Command, CommanderError, Option } from "commander";
import { fill, LANGUAGES, type Language, languageOf } from "../i18n/catalogue.ts";
import { faceWords } from "../i18n/faces.ts";
import { Problem } from "../schema/problem.ts";
import { addChainCommands } from "./chain-program.ts";
import type { CommandContext } from "./command-context.ts";
import { assessCommand } from "./commands/assess.ts";
import { dependenceCommand } from "./commands/dependence.ts";
import { explainCommand } from "./commands/explain.ts";
import { gapsCommand, sourcesCommand, statementsCommand } from "./commands/lists.ts";
import { importCommand, overrideCommand } from "./commands/own.ts";
import { sharesCommand } from "./commands/shares.ts";
import { startCommand } from "./commands/start.ts";
import { addStudyCommands } from "./study-program.ts";

/** The language is needed before the options are read: help and errors speak it. */
export function askedLanguage(
  words: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Language {
  const place = words.findIndex((word) => word === "--lang" || word.startsWith("--lang="));
  const asked = words[place]?.split("=")[1] ?? words[place + 1];
  if (place >= 0 && (LANGUAGES as readonly string[]).includes(asked ?? "")) return asked as Language;
  return languageOf(environment.LC_ALL || environment.LC_MESSAGES || environment.LANG);
}

/**
 * Runs what was typed.
 * @throws {Problem} for a command or option that does not exist, in the words of the parser
 */
export async function runProgram(context: CommandContext, words: readonly string[]): Promise<void> {
  try {
    await buildProgram(context).parseAsync([...words], { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return; // --help, --version
    throw new Problem(
      "unknown-option",
      { message: sayParserError(error, context.language) },
      { cause: error },
    );
  }
}

/** The parser speaks English only: what it says about a word of the user's is said again in the asked language. */
function sayParserError(error: CommanderError, language: Language): string {
  const message = error.message.replace(/^error: /, "").replaceAll("\n", " ");
  const { parser } = faceWords[language];
  const said = Object.hasOwn(parser, error.code) ? parser[error.code as keyof typeof parser] : null;
  const words = [...message.matchAll(/'([^']*)'/g)].map(([, word]) => word ?? "");
  return said === null ? message : fill(said, { word: words[0] ?? "", value: words[1] ?? "" });
}

function buildProgram(context: CommandContext): Command {
  const { help } = faceWords[context.language];
  const program = new Command("chokepoint").description(help.program);
  program.configureOutput({
    writeOut: (text) => context.effects.out(text.trimEnd()),
    writeErr: () => undefined, // told by runProgram, with a hint
  });
  program.exitOverride();
  const add = (name: string, about: string) =>
    withCommonOptions(program.command(name), about, context.language);

  add("start", help.start)
    .option("--country <name>", help.country, "JPN")
    .option("--year <year>", help.year)
    .option("--port <number>", help.port, "8600")
    .option("--once", help.once)
    .action((options) => startCommand(context, options));
  withEvidenceOptions(add("assess [minerals...]", help.assess), context.language).action(
    (minerals, options) => assessCommand(context, minerals, options),
  );
  withEvidenceOptions(add("explain <mineral> <axis>", help.explain), context.language).action(
    (mineral, axis, options) => explainCommand(context, mineral, axis, options),
  );
  withEvidenceOptions(add("shares <mineral>", help.shares), context.language)
    .option("--stage <stage>", help.stage, "mine")
    .action((mineral, options) => sharesCommand(context, mineral, options));
  add("dependence [minerals...]", help.dependence)
    .option("--country <name>", help.country, "JPN")
    .option("--year <year>", help.year)
    .option("--over <share>", help.over)
    .action((minerals, options) => dependenceCommand(context, minerals, options));
  add("gaps [minerals...]", help.gaps)
    .option("--country <name>", help.country, "JPN")
    .option("--year <year>", help.year)
    .option("--source <id>", help.source)
    .action((minerals, options) => gapsCommand(context, minerals, options));
  const withEvidence = (command: Command) => withEvidenceOptions(command, context.language);
  addStudyCommands(context, add, withEvidence);
  addChainCommands({ context, add, withEvidenceOptions: withEvidence });
  add("sources", help.sources).action((options) => sourcesCommand(context, options));
  add("statements [table]", help.statements).action((table, options) =>
    statementsCommand(context, table, options),
  );
  add("import <source> <files...>", help.import)
    .option("--dry-run", help.dryRun)
    .action((source, files, options) => importCommand(context, source, files, options));
  add("override <mineral> <target> [value]", help.override)
    .option("--remove", help.remove)
    .option("--source <text>", help.overrideSource)
    .option("--low <number>", help.low)
    .option("--high <number>", help.high)
    .option("--country <name>", help.country)
    .option("--year <year>", help.year)
    .action((mineral, target, value, options) => overrideCommand(context, mineral, target, value, options));
  return program;
}

function withCommonOptions(command: Command, about: string, language: Language): Command {
  const { help } = faceWords[language];
  return command
    .description(about)
    .option("--json", help.json)
    .option("--csv", help.csv)
    .addOption(new Option("--lang <language>", help.lang).choices(LANGUAGES))
    .option("--workspace <folder>", help.workspace, ".chokepoint");
}

function withEvidenceOptions(command: Command, language: Language): Command {
  const { help } = faceWords[language];
  return command
    .option("--country <name>", help.country, "JPN")
    .option("--year <year>", help.year)
    .option("--source <id>", help.source)
    .option("--risk-table <id>", help.riskTable)
    .option("--reexport <how>", help.reexport);
}
