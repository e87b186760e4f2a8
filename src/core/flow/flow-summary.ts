import type { Words } from "../evidence/reference.ts";
import type { FlowReference } from "./flow-reference.ts";
import type { FlowNode, MaterialFlow } from "./material-flow.ts";

/** Choke points of a flow: the mineral's own stages worst first, then those of its hosts. */
export function pointsOf(mineral: string, nodes: readonly FlowNode[]): MaterialFlow["chokePoints"] {
  const ofHost = (id: string) => Number(nodes.find((node) => node.id === id)?.mineral !== mineral);
  return nodes
    .flatMap((node) => {
      const { chokePoint: mark, chokeCountry: country } = node;
      const share = node.countries.find((one) => one.country === country)?.share ?? null;
      return mark === null || country === null || share === null
        ? []
        : [{ node: node.id, mark, country, share }];
    })
    .toSorted((a, b) => ofHost(a.node) - ofHost(b.node) || b.share - a.share);
}

/** The doubts that boxes, arrows, axes or rows name, in words; in the order in which they are named. */
export function flagsOf(
  reference: FlowReference,
  named: readonly { readonly flags: readonly string[] }[],
): Readonly<Record<string, Words>> {
  const ids = [...new Set(named.flatMap((one) => one.flags))];
  return Object.fromEntries(
    ids.flatMap((id) => {
      const words = reference.flags[id];
      return words ? [[id, words]] : [];
    }),
  );
}
