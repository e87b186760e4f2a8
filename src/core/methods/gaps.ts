import type { HomeEvidence } from "../evidence/home-evidence.ts";
import { AXES } from "../evidence/vocabulary.ts";
import type { GapRow, Reason } from "../results.ts";
import { axisCell } from "./meti/assess.ts";
import type { AssessOptions } from "./meti/options.ts";

/** What fills a gap, by its reason; null where there is nothing to fill. Faces put the code into words. */
const FILL: Partial<Record<Reason, string>> = {
  "no-own-code": "import-national-customs-code",
  "shared-code": "import-national-customs-code",
  "statement-shares": "import-national-customs-code",
  "code-not-in-bundle": "import-trade-of-code",
  "no-trade-reporter": "import-trade-of-country",
  "host-reserves": "override-with-source",
  "group-reserves": "override-with-source",
  "ore-reserves": "override-with-source",
  "no-reserves": "override-with-source",
  "producers-without-reserves": "override-with-source",
  "no-production": "import-production",
  "no-price-series": "import-price-series",
  "price-series-too-short": "import-price-series",
  "foreign-recycling-rate": "state-domestic-recycled-share",
  "no-recycling-rate": "state-domestic-recycled-share",
  "needs-user-data": "override-with-source",
};

/** Which cells are missing or stand-ins for the home country, why, and what would fill them? Measured cells are left out. */
export function gaps(evidence: HomeEvidence, options: AssessOptions): GapRow[] {
  const minerals =
    options.minerals?.map((id) => evidence.world.mineral(id)) ?? evidence.world.reference.minerals;
  return minerals.flatMap((mineral) =>
    AXES.flatMap((axis) => {
      const cell = axisCell(evidence, mineral, axis, options);
      if (cell.status === "measured" || cell.reason === null) return [];
      return [
        {
          mineral: mineral.id,
          axis,
          status: cell.status,
          reason: cell.reason,
          fill: FILL[cell.reason] ?? "nothing-to-fill",
        },
      ];
    }),
  );
}
