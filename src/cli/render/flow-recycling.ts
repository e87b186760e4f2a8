import type { RecyclingFlow } from "../../core/index.ts";
import { fill } from "../../i18n/catalogue.ts";
import { flowWords } from "../../i18n/command-flow.ts";
import type { Formatter } from "../../i18n/format.ts";

/** A recycling flow as lines: who hands what to whom, under which law. Another country's is only named. */
export function recyclingLines(flow: RecyclingFlow, assessed: string, format: Formatter): string[] {
  const words = flowWords[format.language];
  const { language } = format;
  if (flow.home !== assessed) {
    const told = { name: flow.name[language], origin: format.origin(flow.origin) };
    return [fill(words.otherHome, { ...told, country: format.country(flow.home) })];
  }
  const name = (id: string) => flow.nodes.find((node) => node.id === id)?.name[language] ?? id;
  const lines = flow.links.map(({ from, to, relation, law, duty }) => {
    const lawText = law === null ? "" : duty === null ? words.law : words.lawWithDuty;
    return `  ${fill(words.recyclingLine, {
      from: name(from),
      to: name(to),
      relation: relation[language],
      law: fill(lawText, { law: law?.[language], duty: duty?.[language] }),
    })}`;
  });
  return [
    fill(words.recycling, { name: flow.name[language], origin: format.origin(flow.origin) }),
    ...lines,
    ...flow.remarks.map((remark) => `  ※ ${remark[language]}`),
  ];
}
