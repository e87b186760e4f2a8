import * as z from "zod";
import {
  ADOPTION_LEVELS,
  type CarPart,
  DEVICE_ITEMS,
  type DeviceAdoption,
  type DeviceTrait,
  type LostSegment,
  type UsesReference,
} from "../../core/index.ts";
import { bothOrNeither, FilledText, Id, type SameType, wordsOrNull, YearCell } from "../reference/cells.ts";
import type { ReferenceReader } from "../reference/reading.ts";

const ADOPTION = "reference/chain/adoption.csv";
const DEVICES = "reference/chain/devices.csv";
const CAR_PARTS = "reference/chain/car-parts.csv";
const LOST_SEGMENTS = "reference/chain/lost-segments.csv";
export const USES_FILES: readonly string[] = [ADOPTION, DEVICES, CAR_PARTS, LOST_SEGMENTS];

const AdoptionRow = z
  .strictObject({
    mineral: Id,
    class: Id,
    class_ja: FilledText,
    class_en: FilledText,
    examples_ja: FilledText,
    examples_en: FilledText,
    year: YearCell,
    level: z.enum(ADOPTION_LEVELS),
    market_start: z.enum(["here", "none", "lost"]),
    origin: Id,
    locator: FilledText,
  })
  .transform(
    ({ class_ja, class_en, examples_ja, examples_en, market_start, ...row }): DeviceAdoption => ({
      ...row,
      name: { ja: class_ja, en: class_en },
      examples: { ja: examples_ja, en: examples_en },
      marketStart: market_start,
    }),
  );
true satisfies SameType<z.output<typeof AdoptionRow>, DeviceAdoption>;

const DeviceRow = z
  .strictObject({
    mineral: Id,
    device: Id,
    device_ja: FilledText,
    device_en: FilledText,
    item: z.enum(DEVICE_ITEMS),
    value_ja: FilledText,
    value_en: FilledText,
    doubt_ja: z.string(),
    doubt_en: z.string(),
    origin: Id,
    locator: FilledText,
  })
  .refine(...bothOrNeither("doubt"))
  .transform(
    ({ device_ja, device_en, value_ja, value_en, doubt_ja, doubt_en, ...row }): DeviceTrait => ({
      ...row,
      name: { ja: device_ja, en: device_en },
      value: { ja: value_ja, en: value_en },
      doubt: wordsOrNull(doubt_ja, doubt_en),
    }),
  );
true satisfies SameType<z.output<typeof DeviceRow>, DeviceTrait>;

const CarPartRow = z
  .strictObject({
    mineral: Id,
    group_ja: FilledText,
    group_en: FilledText,
    part_ja: z.string(),
    part_en: z.string(),
    route: z.enum(["mg-alloy", "aluminium-giga-casting"]),
    origin: Id,
    locator: FilledText,
  })
  .refine(...bothOrNeither("part"))
  .transform(
    ({ group_ja, group_en, part_ja, part_en, ...row }): CarPart => ({
      ...row,
      group: { ja: group_ja, en: group_en },
      part: wordsOrNull(part_ja, part_en),
    }),
  );
true satisfies SameType<z.output<typeof CarPartRow>, CarPart>;

const LostSegmentRow = z
  .strictObject({
    mineral: Id,
    quantity: z.literal("demand"),
    from: YearCell,
    to: YearCell,
    segment_ja: FilledText,
    segment_en: FilledText,
    origin: Id,
    locator: FilledText,
  })
  .refine((row) => row.from <= row.to, { path: ["to"], error: "a year not before the first" })
  .transform(
    ({ segment_ja, segment_en, ...row }): LostSegment => ({
      ...row,
      name: { ja: segment_ja, en: segment_en },
    }),
  );
true satisfies SameType<z.output<typeof LostSegmentRow>, LostSegment>;

/** Devices and parts that take up a mineral. Faults are noted in the reader. */
export function readUsesFiles(reader: ReferenceReader): UsesReference {
  const rows = <T>(file: string, schema: z.ZodType<T>) => reader.csv(file, schema).map((row) => row.value);
  return {
    adoption: rows(ADOPTION, AdoptionRow),
    devices: rows(DEVICES, DeviceRow),
    carParts: rows(CAR_PARTS, CarPartRow),
    lostSegments: rows(LOST_SEGMENTS, LostSegmentRow),
  };
}
