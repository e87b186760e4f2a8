import * as z from "zod";
import {
  BASES,
  FLOW_LINK_KINDS,
  type FlowLane,
  type PrintedFlowLink,
  type PrintedFlowNode,
  type PrintedRiskAxis,
  RECYCLING_ACTORS,
  RECYCLING_COLUMNS,
  RECYCLING_LINK_KINDS,
  type RecyclingFlow,
  type SelectionCandidate,
  STAGES,
} from "../../core/index.ts";
import {
  bothOrNeither,
  CountryId,
  FilledText,
  Id,
  ListCell,
  NumberCell,
  OptionalNotNegativeCell,
  OptionalNumberCell,
  OptionalTextCell,
  OptionalYearCell,
  type SameType,
  Words,
  wordsOrNull,
  Year,
  YesNoCell,
} from "../reference/cells.ts";

/** A box of a flow: `refined`, `part:gaas-gan`. */
const NodeId = z.string().regex(/^[a-z0-9-]+(:[a-z0-9-]+)?$/, "an id such as part:gaas");
const PercentCell = NumberCell.refine((value) => value >= 0 && value <= 100, "a percentage");
const OptionalPercent = OptionalNumberCell.refine(
  (value) => value === null || (value >= 0 && value <= 100),
  "a percentage, or nothing",
);
const OptionalStage = OptionalNumberCell.refine(
  (value) => value === null || Number.isInteger(value),
  "the number of a printed stage, or nothing",
);

export const FlowNodeRow = z
  .strictObject({
    mineral: Id,
    id: NodeId,
    stage: z.enum(STAGES),
    lane: OptionalTextCell,
    name_ja: FilledText,
    name_en: FilledText,
    quantity_of: Id,
    stage_number: OptionalStage,
    year: OptionalYearCell,
    total: OptionalNotNegativeCell,
    unit: z.enum(["", "Mt", "kt", "t", "1"]),
    basis: z.union([z.enum(BASES), z.literal("")]),
    marked: YesNoCell,
    flags: ListCell,
    origin: Id,
    locator: FilledText,
  })
  .refine((row) => (row.total === null) === (row.unit === ""), {
    path: ["unit"],
    error: "a unit exactly where there is a total",
  })
  .transform(
    ({ name_ja, name_en, quantity_of, stage_number, basis, ...row }): PrintedFlowNode => ({
      ...row,
      name: { ja: name_ja, en: name_en },
      quantityOf: quantity_of,
      stageNumber: stage_number,
      basis: basis === "" ? null : basis,
    }),
  );

export const FlowLinkRow = z
  .strictObject({
    mineral: Id,
    from: NodeId,
    to: NodeId,
    kind: z.enum(FLOW_LINK_KINDS),
    label_ja: z.string(),
    label_en: z.string(),
    flags: ListCell,
  })
  .refine(...bothOrNeither("label"))
  .transform(
    ({ label_ja, label_en, ...row }): PrintedFlowLink => ({ ...row, label: wordsOrNull(label_ja, label_en) }),
  );

export const RiskAxisRow = z
  .strictObject({
    mineral: Id,
    number: NumberCell.refine((value) => [1, 2, 3, 4, 5, 6].includes(value), "1 to 6"),
    home: OptionalTextCell.refine(
      (value) => value === null || /^[A-Z]{3}$/.test(value),
      "an ISO alpha-3 code, or nothing",
    ),
    name_ja: FilledText,
    name_en: FilledText,
    percent: OptionalPercent,
    word_ja: z.string(),
    word_en: z.string(),
    year: OptionalYearCell,
    stage_number: OptionalStage,
    flags: ListCell,
    origin: Id,
    locator: FilledText,
  })
  .refine(...bothOrNeither("word"))
  .transform(
    ({ name_ja, name_en, percent, word_ja, word_en, stage_number, ...row }): PrintedRiskAxis => ({
      ...row,
      name: { ja: name_ja, en: name_en },
      value: percent === null ? null : percent / 100,
      word: wordsOrNull(word_ja, word_en),
      stageNumber: stage_number,
    }),
  );

export const SelectionRow = z
  .strictObject({
    mineral: Id,
    printed_ja: FilledText,
    printed_en: FilledText,
    use_class_ja: FilledText,
    use_class_en: FilledText,
    top_share_percent: PercentCell,
    top_country: CountryId,
    home_demand_share_percent: PercentCell,
    restriction_ja: z.string(),
    restriction_en: z.string(),
    demand_growth_ja: z.string(),
    demand_growth_en: z.string(),
    urgency_ja: z.string(),
    urgency_en: z.string(),
    decision_ja: z.string(),
    decision_en: z.string(),
    flags: ListCell,
    origin: Id,
    locator: FilledText,
  })
  .refine(...bothOrNeither("restriction"))
  .refine(...bothOrNeither("demand_growth"))
  .refine(...bothOrNeither("urgency"))
  .refine(...bothOrNeither("decision"))
  .transform(
    (row): SelectionCandidate => ({
      mineral: row.mineral,
      printedName: { ja: row.printed_ja, en: row.printed_en },
      useClass: { ja: row.use_class_ja, en: row.use_class_en },
      topShare: row.top_share_percent / 100,
      topCountry: row.top_country,
      homeDemandShare: row.home_demand_share_percent / 100,
      restriction: wordsOrNull(row.restriction_ja, row.restriction_en),
      demandGrowth: wordsOrNull(row.demand_growth_ja, row.demand_growth_en),
      urgency: wordsOrNull(row.urgency_ja, row.urgency_en),
      decision: wordsOrNull(row.decision_ja, row.decision_en),
      flags: row.flags,
      origin: row.origin,
      locator: row.locator,
    }),
  );

const Lane = z.strictObject({
  mineral: Id,
  id: Id,
  host: Id.nullable(),
  stage: z.enum(["mine", "refined"]),
  form: Id.nullable(),
  withReserves: z.boolean(),
  kind: z.enum(["by-product", "flow"]),
  name: Words,
  flags: z.array(Id).readonly(),
});
true satisfies SameType<z.output<typeof Lane>, FlowLane>;

/** reference/chain/flows.yaml: titles, lanes, the growth axis, doubts in words. */
export const FlowsFile = z.strictObject({
  printed: z.array(z.strictObject({ mineral: Id, title: Words, origin: Id, locator: FilledText })).readonly(),
  lanes: z.array(Lane).readonly(),
  axisNames: z.strictObject({ growth: Words, recycling: Words }),
  growth: z.strictObject({ from: Year, to: Year, cap: z.number().positive(), series: Id }),
  flags: z.record(Id, Words),
});
export type FlowsFile = z.output<typeof FlowsFile>;

const OneRecyclingFlow = z
  .strictObject({
    id: Id,
    name: Words,
    home: CountryId,
    minerals: z.array(Id).min(1).readonly(),
    origin: Id,
    locator: FilledText,
    /** The arrows of the document are lost and follow its captions. */
    arrowsReconstructed: z.boolean(),
    nodes: z
      .array(
        z.strictObject({
          id: Id,
          name: Words,
          column: z.enum(RECYCLING_COLUMNS),
          actor: z.enum(RECYCLING_ACTORS),
        }),
      )
      .readonly(),
    links: z
      .array(
        z.strictObject({
          from: Id,
          to: Id,
          kind: z.enum(RECYCLING_LINK_KINDS),
          relation: Words,
          law: Words.nullable(),
          duty: Words.nullable(),
        }),
      )
      .readonly(),
    remarks: z.array(Words).readonly(),
    flags: z.array(Words).readonly(),
  })
  .transform(
    ({ arrowsReconstructed, links, ...flow }): RecyclingFlow => ({
      ...flow,
      links: links.map((link) => ({ ...link, reconstructed: arrowsReconstructed })),
    }),
  );

/** reference/chain/recycling-flows.yaml */
export const RecyclingFile = z.array(OneRecyclingFlow).readonly();
