import type { Issue } from "../../core/index.ts";
import { EMPTY_RESULT, type Importer, type ImportResult, type RawFile } from "../importer.ts";
import { isParquet } from "../parquet-groups.ts";
import { type Masses, readHs17Masses } from "./hs17-masses.ts";
import { HS17_ORIGIN, readHs17 } from "./hs17-values.ts";
import { HS92_ORIGIN, readHs92, type TradeResult } from "./hs92-parquet.ts";

/**
 * BACI, the reconciled world trade of CEPII (Gaulier & Zignago 2010): who exports what to whom.
 *
 * HS92 (Parquet, all years) is the series; HS17 (one CSV a year, values only, with a compilation of masses beside it)
 * fills the codes that HS92 lacks. Both are gross weight and keep their own origin.
 */
export const baci: Importer = {
  id: "baci",
  origins: [HS92_ORIGIN, HS17_ORIGIN],
  bundleFiles: [
    "baci_hs92/baci_hs92_extract_1995_2024.parquet",
    "baci/baci_2022.csv",
    "baci/baci_2024.csv",
    "atlas/flows_best.parquet",
  ],
  read: async (files, context) => {
    const sorted = sortByContent(files);
    const hs92 = await Promise.all(sorted.hs92.map((file) => readHs92(file, context)));
    const series = hs92.flatMap(({ trade }) => trade);
    const compilation = await readMasses(sorted.masses, (code) => context.country("baci", code) ?? code);
    const hs17 = sorted.hs17.map((file) => readHs17(file, series, compilation.masses, context));
    return joined([...hs92, ...hs17], compilation.issues);
  },
};

interface SortedFiles {
  readonly hs92: RawFile[];
  readonly masses: RawFile[];
  readonly hs17: RawFile[];
}

/** By what is inside, never by name: the compilation names its columns in the footer, the HS92 series does not. */
function sortByContent(files: readonly RawFile[]): SortedFiles {
  const parquet = files.filter(isParquet);
  const isCompilation = (file: RawFile) =>
    new TextDecoder("latin1").decode(file.bytes.subarray(-64_000)).includes("value_usd");
  return {
    hs92: parquet.filter((file) => !isCompilation(file)),
    masses: parquet.filter(isCompilation),
    hs17: files.filter((file) => !isParquet(file)),
  };
}

async function readMasses(
  files: readonly RawFile[],
  country: (letters: string) => string,
): Promise<{ masses: Masses; issues: Issue[] }> {
  const read = await Promise.all(files.map((file) => readHs17Masses(file, country)));
  return {
    masses: new Map(read.flatMap(({ masses }) => [...masses])),
    issues: read.flatMap(({ problem }) => (problem ? [problem] : [])),
  };
}

/** No spread into push: a million rows are too many arguments. */
function joined(results: readonly TradeResult[], issues: readonly Issue[]): ImportResult {
  return {
    ...EMPTY_RESULT,
    trade: results.flatMap(({ trade }) => trade),
    issues: [...issues, ...results.flatMap((result) => result.issues)],
  };
}
