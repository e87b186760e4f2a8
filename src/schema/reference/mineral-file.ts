import * as z from "zod";
import { type Mineral, STAGES } from "../../core/index.ts";
import { FilledText, Id, type SameType, Words } from "./cells.ts";

const Texts = z.array(FilledText).readonly();
const Proxies = z.array(Id).readonly();

/** One entry of minerals.yaml. */
export const MineralEntry = z
  .strictObject({
    id: Id,
    symbol: FilledText,
    name: Words,
    kana: z.string().regex(/^[ぁ-ゖー]+$/),
    aliases: Texts,
    elements: z.array(z.string().regex(/^[A-Z][a-z]?$/)).readonly(),
    studyNumber: z.int().min(1).max(13).nullable(),
    uses: Words,
    firstStage: z.enum(["mine", "refined"]),
    concentrate: z.enum(["traded", "none"]),
    forms: z.partialRecord(z.enum(STAGES), z.array(z.string()).min(1).readonly()),
    reserveProxy: Proxies,
    reserveProxyReason: z.enum(["host-reserves", "group-reserves", "ore-reserves"]).nullable(),
  })
  .refine((entry) => entry.reserveProxy.length > 0 === (entry.reserveProxyReason !== null), {
    path: ["reserveProxyReason"],
    error: "a reason exactly where reserveProxy names a mineral",
  }) satisfies z.ZodType<Mineral>;
true satisfies SameType<z.output<typeof MineralEntry>, Mineral>;

export const MineralFile = z.array(MineralEntry).readonly();
