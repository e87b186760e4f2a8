import * as z from "zod";
import { CARRIER_ASSIGNMENTS, type FootprintReference } from "../../core/index.ts";
import { CountryId, FilledText, Id, type SameType, Words } from "../reference/cells.ts";
import type { ReferenceReader } from "../reference/reading.ts";

export const ROUTES_FILE = "reference/chain/routes.yaml";
export const FOOTPRINT_FILES: readonly string[] = [ROUTES_FILE];

const list = <T extends z.ZodType>(item: T) => z.array(item).readonly();

const Process = z.strictObject({
  id: Id,
  printed: FilledText,
  name: Words,
  about: Words,
  carriers: list(Id),
  assignment: z.enum(CARRIER_ASSIGNMENTS),
  levers: list(z.strictObject({ lever: Id, printed: z.boolean() })),
  flag: Words.nullable(),
});

const Route = z.strictObject({
  id: Id,
  mineral: Id,
  name: Words,
  product: Words,
  total: z.number().positive(),
  unit: z.string().regex(/^kg-CO2\/kg-/, "kg-CO2 per kg of the product"),
  origin: Id,
  locator: FilledText,
  mainCause: Words.nullable(),
  scope: Words,
  allocation: Words,
  basedOn: Words,
  flags: list(Words),
  processes: z.array(Process).min(1).readonly(),
  countries: list(
    z.strictObject({
      country: CountryId,
      grade: z.enum(["printed", "inferred"]),
      locator: FilledText,
      note: Words,
    }),
  ),
});

/** reference/chain/routes.yaml: routes as printed; ids hold inside the file, a country has one route per mineral. */
const RouteFile = z
  .strictObject({
    carriers: list(z.strictObject({ id: Id, kind: z.enum(["electricity", "fuel"]), name: Words })),
    levers: list(z.strictObject({ id: Id, carrier: Id.nullable(), name: Words })),
    routes: list(Route),
  })
  .check((file) => {
    for (const { path, expected } of faultsOf(file.value)) {
      file.issues.push({ code: "custom", input: file.value, path: [...path], message: expected });
    }
  });
true satisfies SameType<z.output<typeof RouteFile>, FootprintReference>;

/** Null, with the problems noted in the reader, when a file is not as its schema says. */
export function readFootprintFiles(reader: ReferenceReader): FootprintReference | null {
  return reader.yaml(ROUTES_FILE, RouteFile);
}

interface RouteFault {
  readonly path: readonly (string | number)[];
  readonly expected: string;
}

function faultsOf({ carriers, levers, routes }: FootprintReference): RouteFault[] {
  const carrierIds = new Set(carriers.map(({ id }) => id));
  const leverIds = new Set(levers.map(({ id }) => id));
  const faults: RouteFault[] = [];
  const seen = new Set<string>();
  const once = (key: string, path: RouteFault["path"]) => {
    if (seen.has(key)) faults.push({ path, expected: "an id of its own" });
    seen.add(key);
  };
  levers.forEach(({ carrier }, place) => {
    if (carrier !== null && !carrierIds.has(carrier))
      faults.push({ path: ["levers", place, "carrier"], expected: "a carrier of this file" });
  });
  routes.forEach((route, at) => {
    once(`route ${route.id}`, ["routes", at, "id"]);
    route.countries.forEach(({ country }, place) => {
      once(`country ${route.mineral} ${country}`, ["routes", at, "countries", place, "country"]);
    });
    route.processes.forEach((process, step) => {
      const path = ["routes", at, "processes", step];
      once(`step ${route.id} ${process.id}`, [...path, "id"]);
      process.carriers.forEach((id, place) => {
        if (!carrierIds.has(id))
          faults.push({ path: [...path, "carriers", place], expected: "a carrier of this file" });
      });
      process.levers.forEach(({ lever }, place) => {
        if (!leverIds.has(lever))
          faults.push({ path: [...path, "levers", place, "lever"], expected: "a lever of this file" });
      });
    });
  });
  return faults;
}
