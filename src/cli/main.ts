import { defaultContext } from "./command-context.ts";
import { realEffects, run } from "./effects.ts";
import { askedLanguage, runProgram } from "./program.ts";

const words = process.argv.slice(2);
const effects = realEffects();
const language = askedLanguage(words, effects.environment);
process.exitCode = await run(() => runProgram(defaultContext(effects, language), words), effects, language);
