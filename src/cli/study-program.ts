import type { Command } from "commander";
import { LEVERS } from "../core/index.ts";
import { faceWords } from "../i18n/faces.ts";
import { type CommandContext, several } from "./command-context.ts";
import { classifyCommand } from "./commands/classify.ts";
import { forecastCommand } from "./commands/forecast.ts";
import { growthCommand } from "./commands/growth.ts";
import { screenCommand } from "./commands/screen.ts";
import { simulateCommand } from "./commands/simulate.ts";

type Add = (name: string, about: string) => Command;

/** The commands of screening, demand, typology and policy. */
export function addStudyCommands(
  context: CommandContext,
  add: Add,
  withEvidenceOptions: (command: Command) => Command,
): void {
  const { help: common, study } = faceWords[context.language];
  const { help } = study;
  add("screen <funnel>", help.screen)
    .option("--list <edition>", help.list, several)
    .option("--country <name>", common.country, "JPN")
    .option("--year <year>", common.year)
    .option("--source <id>", common.source)
    .option("--save <id>", help.save)
    .action((funnel, options) => screenCommand(context, funnel, options));
  add("forecast <mineral>", help.forecast)
    .option("--scenario <id>", help.demandScenario)
    .option("--years <years>", help.years)
    .option("--existing <form>", help.existing)
    .option("--base-rule <rule>", help.baseRule)
    .option("--statement-base-year <year>", help.statementBaseYear)
    .option("--runs <number>", help.runs)
    .option("--seed <number>", help.seed)
    .action((mineral, options) => forecastCommand(context, mineral, options));
  add("growth <file>", help.growth)
    .option("--from <year>", help.from)
    .option("--to <year>", help.to)
    .option("--irregular <years>", help.irregular)
    .option("--reading <how>", help.reading)
    .option("--method <how>", help.method)
    .option("--not-annual", help.notAnnual)
    .action((file, options) => growthCommand(context, file, options));
  withEvidenceOptions(add("classify [minerals...]", help.classify))
    .option("--high <axis=value>", help.high, several)
    .option("--by-product-share <share>", help.byProductShare)
    .option("--by-product-margin <share>", help.byProductMargin)
    .option("--axis-margin <value>", help.axisMargin)
    .option("--upstream-count <number>", help.upstreamCount)
    .option("--runs <number>", help.runs)
    .option("--seed <number>", help.seed)
    .action((minerals, options) => classifyCommand(context, minerals, options));
  addSimulate(context, add);
}

function addSimulate(context: CommandContext, add: Add): void {
  const { help: common, study } = faceWords[context.language];
  const { help } = study;
  const command = add("simulate <mineral> [scenario]", help.simulate);
  for (const lever of LEVERS) command.option(`--${lever} <amount>`, help[lever], several);
  command
    .option("--at <year>", help.at)
    .option("--offtake <percent>", help.offtake)
    .option("--success <percent>", help.success)
    .option("--start <year>", help.start)
    .option("--ramp <years>", help.ramp)
    .option("--displacement <order>", help.displacement)
    .option("--closure <how>", help.closure)
    .option("--demand <scenario>", help.volumes)
    .option("--need <tonnes>", help.need)
    .option("--equity-offtake <tonnes>", help.equityOfftake)
    .option("--stock-days <days>", help.stockDays)
    .option("--recovery <share>", help.recovery)
    .option("--urban-mine <tonnes>", help.urbanMine)
    .option("--home-demand-growth <factor>", help.homeDemandGrowth)
    .option("--world-demand-growth <factor>", help.worldDemandGrowth)
    .option("--country <name>", common.country)
    .option("--year <year>", common.year)
    .option("--source <id>", common.source)
    .option("--risk-table <id>", common.riskTable)
    .option("--reexport <how>", common.reexport)
    .option("--save <id>", help.save)
    .action((mineral, scenario, options) => simulateCommand(context, mineral, scenario, options));
}
