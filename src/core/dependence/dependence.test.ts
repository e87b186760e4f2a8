import { describe, expect, it } from "vitest";
import { flow, form, mineral, observation, pack } from "../../../tests/small-pack.ts";
import { prepare } from "../evidence/home-evidence.ts";
import type { HomeStatement } from "../evidence/reference.ts";
import { dependence } from "./dependence.ts";
import { printedDependence } from "./printed-dependence.ts";

const printed = (id: string, partner: string): HomeStatement => ({
  home: "JPN",
  mineral: id,
  quantity: "first-supplier",
  partner,
  value: 0.5,
  unit: "1",
  basis: "ratio",
  year: 2012,
  origin: "meti-2013",
  locator: "1",
  flag: "",
});
const evidence = prepare(
  pack({
    reference: {
      minerals: [mineral("tungsten"), mineral("cobalt"), mineral("niobium"), mineral("gallium")],
      tradeForms: [
        form("tungsten", "810110"),
        form("cobalt", "810510"),
        form("cobalt", "282200"),
        form("niobium", "720293", { inBundle: false }),
        form("gallium", "811292", { sharedWith: ["indium"] }),
      ],
      homeStatements: [printed("tungsten", "CHN"), printed("cobalt", "COD"), printed("niobium", "BRA")],
    },
    observations: [observation({ mineral: "cobalt", country: "COD", value: 9, year: 2012 })],
    trade: [
      flow("810110", 2012, "CHN", 10, 8),
      flow("810110", 2012, "DEU", 30, 2),
      flow("810510", 2012, "FIN", 70, 1),
      flow("282200", 2012, "COD", 30, 50),
      flow("811292", 2012, "CHN", 9, 1),
    ],
  }),
);

describe(dependence, () => {
  it("goes by mass for one form and by value for several", () => {
    const rows = dependence(evidence, { year: 2012 });
    expect(rows.find((r) => r.mineral === "tungsten")).toMatchObject({
      firstSupplier: "CHN",
      share: 0.8,
      unit: "t",
      value: 10,
    });
    expect(rows.find((r) => r.mineral === "cobalt")).toMatchObject({
      firstSupplier: "FIN",
      share: 0.7,
      unit: "kUSD",
      value: 100,
    });
  });
  it("shows a basket code only as a proxy", () => {
    expect(dependence(evidence, { year: 2012 }).find((r) => r.mineral === "gallium")).toMatchObject({
      status: "proxy",
      notes: expect.arrayContaining(["shared-code"]),
    });
  });
  it("keeps only what is over the limit, largest first", () => {
    expect(dependence(evidence, { year: 2012, over: 0.75 }).map((r) => r.mineral)).toEqual([
      "gallium",
      "tungsten",
    ]);
  });
});

describe(printedDependence, () => {
  it("puts the printed supplier beside the computed one and says why they differ", () => {
    expect(printedDependence(evidence, { year: 2012 })).toMatchObject([
      { mineral: "tungsten", verdict: "agrees", reasons: [] },
      {
        mineral: "cobalt",
        printedSupplier: "COD",
        verdict: "other-supplier",
        computed: { firstSupplier: "FIN" },
        reasons: ["origin-behind-trade"],
      },
      {
        mineral: "niobium",
        verdict: "not-computable",
        computed: null,
        reasons: ["code-not-in-bundle:720293"],
      },
    ]);
  });
});
