import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  LineCounter,
  type Node,
  parseDocument,
  type YAMLError,
} from "yaml";
import type { ReferenceProblem } from "./reference-problem.ts";

/** A YAML file as values, with the line of every entry. */
export interface YamlText {
  readonly value: unknown;
  /** The line of an entry, or of the nearest one around it that stands in the file. */
  readonly lineOf: (path: readonly PropertyKey[]) => number | null;
  /** The line where the last key of the path stands, which its value need not share. */
  readonly lineOfKey: (path: readonly PropertyKey[]) => number | null;
}

type Fault = Pick<ReferenceProblem, "line" | "expected" | "found">;

/** Of a text that is no YAML at all that many faults are told. */
const MOST_FAULTS = 20;
/** Entries that aliases may add to a file by standing for others: a nest of them would fill the memory. */
const MOST_ALIASED = 10_000;

/**
 * A YAML text as values; or what cannot be read as YAML, and aliases that have no end or too much of it, as faults.
 */
export function openYaml(text: string): YamlText | { readonly faults: readonly Fault[] } {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  if (document.errors.length > 0) return { faults: document.errors.slice(0, MOST_FAULTS).map(faultOf) };
  const lineAt = (node: unknown) => (isNode(node) && node.range ? counter.linePos(node.range[0]).line : null);
  const endless = aliasFault(document);
  if (endless) {
    const { at, expected, found } = endless;
    return { faults: [{ line: lineAt(at), expected, found }] };
  }
  return {
    // What aliases add has been counted, in the order of the file and with its line.
    value: document.toJS({ maxAliasCount: -1 }) as unknown,
    lineOf: (path) => lineAt(placesOf(document, path).at(-1)?.node) ?? 1,
    lineOfKey: (path) => {
      const places = placesOf(document, path);
      return lineAt(places[path.length]?.key) ?? lineAt(places.at(-1)?.node) ?? 1;
    },
  };
}

const FOUND: Partial<Record<YAMLError["code"], string>> = {
  TAB_AS_INDENT: "a tab as indentation",
  MULTIPLE_DOCS: "two documents in one file",
  DUPLICATE_KEY: "a key that stands twice",
  BAD_INDENT: "indentation that does not fit",
};

const faultOf = ({ code, linePos }: YAMLError): Fault => ({
  line: linePos?.[0].line ?? null,
  expected: "YAML",
  found: FOUND[code] ?? "text that is none",
});

interface Place {
  readonly key: unknown;
  readonly node: unknown;
}

/** The nodes on the way down a path as far as it stands in the file, the whole document first. */
function placesOf({ contents }: Document, path: readonly PropertyKey[]): Place[] {
  const places: Place[] = [{ key: null, node: contents }];
  for (const part of path) {
    const here = places.at(-1)?.node;
    if (!isCollection(here)) break;
    // Keys of YAML may be numbers, those of a path are texts.
    const item = isMap(here)
      ? here.items.find(({ key }) => String(isScalar(key) ? key.value : key) === String(part))
      : here.items[Number(part)];
    if (item === undefined) break;
    places.push(isPair(item) ? { key: item.key, node: item.value ?? item.key } : { key: null, node: item });
  }
  return places;
}

/** An alias that stands for nothing, for a part that it stands in itself, or with others for more than is read. */
function aliasFault(document: Document): { at: Node; expected: string; found: string } | null {
  const anchored = new Map<string, { readonly node: Node; entries: number }>();
  const around = new Set<Node>();
  let added = 0;
  let fault: ReturnType<typeof aliasFault> = null;
  /** Entries that a node has once its aliases stand for what they mean. */
  const entriesOf = (node: unknown): number => {
    if (fault !== null || !isNode(node)) return 0;
    if (isAlias(node)) {
      const target = anchored.get(node.source);
      if (!target) fault = { at: node, expected: "an anchor before its alias", found: `*${node.source}` };
      else if (around.has(target.node)) {
        fault = { at: node, expected: "an alias of something else than itself", found: `*${node.source}` };
      } else {
        added += target.entries;
        if (added > MOST_ALIASED) {
          fault = { at: node, expected: "fewer aliases", found: `*${node.source}` };
        }
      }
      return target?.entries ?? 0;
    }
    const place = { node, entries: 1 };
    if (node.anchor) anchored.set(node.anchor, place);
    if (!isCollection(node)) return 1;
    around.add(node);
    for (const item of node.items) {
      place.entries += isPair(item) ? entriesOf(item.key) + entriesOf(item.value) : entriesOf(item);
    }
    around.delete(node);
    return place.entries;
  };
  entriesOf(document.contents);
  return fault;
}
