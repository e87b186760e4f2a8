import * as z from "zod";
import { DEMAND_CHANGES, type ScreeningFunnel, STAGES } from "../../core/index.ts";
import { CountryId, FilledText, Id, type SameType, Words, Year } from "../reference/cells.ts";

/** Newest version of a screening file that this code reads. */
export const FUNNEL_VERSION = 1;

const Share = z.number().min(0).max(1);
/** A mineral, a member of the funnel, or a list's entry that the reference data does not hold (`other/Cs`). */
const CandidateId = z.union([Id, z.string().regex(/^other\/.+$/)], "an id, or other/<symbol>");
const Candidates = z.array(CandidateId).readonly();
const SomeCandidates = z.array(CandidateId).min(1).readonly();
const SomeIds = z.array(Id).min(1).readonly();
const WhenUnknown = z.enum(["keep", "drop"]);

const head = {
  id: Id,
  name: Words,
  note: Words.exactOptional(),
  printedCount: z.int().nonnegative().nullable(),
};
const dataStep = { ...head, kind: z.literal("data"), effect: z.enum(["start", "keep", "add"]) };

/** Steps that lists and evidence decide, by what they ask. */
const DataStepEntry = z.discriminatedUnion("test", [
  z.strictObject({
    ...dataStep,
    test: z.literal("on-lists"),
    lists: SomeIds,
    match: z.enum(["all", "any"]),
    groups: z.enum(["as-one", "left-out"]),
  }),
  z.strictObject({
    ...dataStep,
    test: z.literal("demand-change"),
    changes: z.array(z.enum(DEMAND_CHANGES)).min(1).readonly(),
  }),
  z.strictObject({
    ...dataStep,
    test: z.literal("demand-growth"),
    atLeast: z.number().gt(-1).lt(1),
    scenario: Id.nullable(),
    from: Year,
    to: Year,
    whenUnknown: WhenUnknown,
  }),
  z.strictObject({ ...dataStep, test: z.literal("home-demand-known"), home: CountryId }),
  z.strictObject({
    ...dataStep,
    test: z.literal("country-share"),
    country: CountryId,
    stage: z.enum(STAGES),
    atLeast: Share,
    whenUnknown: WhenUnknown,
    printed: z.array(z.strictObject({ id: CandidateId, share: Share, flag: z.string() })).readonly(),
    printedOrigin: z.string(),
  }),
  z.strictObject({
    ...dataStep,
    test: z.literal("use-class"),
    classes: SomeIds,
    side: z.enum(["inside", "outside"]),
  }),
]);

const JudgementStepEntry = z.strictObject({
  ...head,
  kind: z.literal("judgement"),
  decisions: z
    .array(
      z
        .strictObject({
          decision: z.enum(["keep", "drop", "add", "merge"]),
          ids: SomeCandidates,
          into: CandidateId.nullable(),
          reason: Words,
          source: FilledText,
        })
        .refine((one) => (one.into !== null) === (one.decision === "merge"), {
          path: ["into"],
          error: "the id that takes the place, exactly where the decision is merge",
        }),
    )
    .readonly(),
  criteria: z
    .array(
      z.strictObject({
        id: CandidateId,
        namedCountryShare: Share.nullable(),
        homeShareOfWorldDemand: Share.nullable(),
        restriction: Words.nullable(),
        growth: Words.nullable(),
        urgency: Words.nullable(),
      }),
    )
    .readonly()
    .exactOptional(),
});

/** scenarios/screening/*.yaml: ordered filters, what data decide and what someone decided apart. */
export const FunnelFile = z.strictObject({
  id: Id,
  version: z.literal(FUNNEL_VERSION),
  name: Words,
  note: Words,
  members: z.array(z.strictObject({ id: Id, mineral: Id, symbol: FilledText, name: Words })).readonly(),
  groups: z.array(z.strictObject({ mineral: Id, members: Candidates })).readonly(),
  useClasses: z.array(z.strictObject({ id: Id, name: Words, items: Candidates })).readonly(),
  supplements: z
    .array(z.strictObject({ list: Id, mineral: Id, symbol: FilledText, reason: Words }))
    .readonly(),
  steps: z
    .array(z.discriminatedUnion("kind", [DataStepEntry, JudgementStepEntry]))
    .min(1)
    .readonly(),
});
true satisfies SameType<z.output<typeof FunnelFile>, ScreeningFunnel>;
