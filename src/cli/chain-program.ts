import type { Command } from "commander";
import type { CommandContext } from "./command-context.ts";
import { addCircularity } from "./commands/circularity.ts";
import { addField } from "./commands/field.ts";
import { addFlow } from "./commands/flow.ts";
import { addFootprint } from "./commands/footprint.ts";
import { addStock } from "./commands/stock.ts";

/** What the commands of the supply-chain study need to enter the program. */
export interface ChainProgram {
  readonly context: CommandContext;
  readonly add: (name: string, about: string) => Command;
  readonly withEvidenceOptions: (command: Command) => Command;
}

/** The commands of the supply-chain study. */
export function addChainCommands(program: ChainProgram): void {
  addCircularity(program);
  addField(program);
  addFlow(program);
  addFootprint(program);
  addStock(program);
}
