import { evidenceWords, fill } from "../../i18n/catalogue.ts";
import { faceWords } from "../../i18n/faces.ts";
import type { Formatter } from "../../i18n/format.ts";
import { sayAmountYears, sayNote, sayReason } from "../../i18n/say-code.ts";
import { parseQuery } from "../../schema/parse-query.ts";
import { SharesQuery } from "../../schema/queries.ts";
import { answerShares, type SharesAnswer } from "../../workspace/answers/index.ts";
import { type CommandContext, type CommonOptions, present, withWorkspace } from "../command-context.ts";
import { tableOrBlocks } from "../render/table.ts";
import { wrapText } from "../render/text-width.ts";

/** `shares <mineral> --stage refined`: who holds, mines, refines or delivers it. */
export async function sharesCommand(
  context: CommandContext,
  mineral: string,
  options: CommonOptions & Record<string, unknown>,
): Promise<void> {
  const query = parseQuery(SharesQuery, { ...options, mineral });
  await withWorkspace(context, options, async (workspace, format) => {
    const answer = await answerShares(workspace, query);
    present(context, options, {
      json: answer,
      csv: {
        header: [
          "country",
          "value",
          "unit",
          "basis",
          "share",
          "risk_class",
          "risk",
          "year",
          "origin",
          "locator",
        ],
        rows: answer.countries.map((row) => [
          row.country,
          row.value,
          answer.total.unit,
          answer.total.basis,
          row.share,
          row.class,
          row.risk,
          answer.year,
          row.origin,
          row.locator,
        ]),
      },
      lines: (width) => sharesLines(answer, format, width),
    });
  });
}

function sharesLines(answer: SharesAnswer, format: Formatter, width: number | null): string[] {
  const words = faceWords[format.language].shares;
  const title = fill(words.title, {
    mineral: format.mineral(answer.mineral),
    stage: evidenceWords[format.language].stage[answer.stage],
    year: String(answer.year ?? answer.query.year),
  });
  if (answer.countries.length === 0) {
    const reason = answer.total.reason ?? answer.hhi.reason;
    return [title, fill(words.none, { reason: reason === null ? "?" : sayReason(reason, format) })];
  }
  return [title, "", ...summaryLines(answer, format, width), "", ...countryLines(answer, format, width)];
}

function summaryLines(answer: SharesAnswer, format: Formatter, width: number | null): string[] {
  const words = faceWords[format.language].shares;
  const { total, hhi, riskShare } = answer;
  const interval = (cell: typeof hhi, say: (value: number) => string) => {
    if (cell.value === null) return cell.reason === null ? "?" : `? ${sayReason(cell.reason, format)}`;
    const [low, high] = [say(cell.low ?? cell.value), say(cell.high ?? cell.value)];
    return low === high ? say(cell.value) : `${say(cell.value)} (${low}–${high})`;
  };
  const holder = answer.countries.find((row) => row.country === answer.chokeCountry);
  const notes = [...new Set([...total.notes, ...hhi.notes])].map((note) => sayNote(note, format));
  return [
    fill(words.total, { total: totalText(answer, format) }),
    fill(words.hhi, { hhi: interval(hhi, format.index) }),
    fill(words.risk, { share: interval(riskShare, format.share) }),
    ...(answer.chokePoint && holder
      ? [
          fill(words.choke, {
            mark: answer.chokePoint === "double" ? "◆◆" : "◆",
            country: format.country(holder.country),
            share: format.share(holder.share ?? 0),
          }),
        ]
      : []),
    ...(notes.length > 0 ? [notes.join("; ")] : []),
  ].flatMap((line) => wrapText(line, width ?? 1000));
}

/** The total; where it is a mean of several years, of which. */
function totalText({ total, mineral }: SharesAnswer, format: Formatter): string {
  if (total.value === null) return "?";
  const amount = format.quantity(total.value, total.unit, total.basis, mineral);
  const years = sayAmountYears(total, format);
  return years === null ? amount : format.aside(amount, years);
}

function countryLines(answer: SharesAnswer, format: Formatter, width: number | null): string[] {
  const { head } = faceWords[format.language];
  const rows = answer.countries.map((row) => [
    format.country(row.country),
    row.value === null ? "?" : format.number(row.value),
    row.share === null ? "?" : format.share(row.share),
    `${row.class ?? "?"}${row.risk ? " ◆" : ""}`,
    row.origin.split(" ").map(format.origin).join(", "),
    row.locator,
  ]);
  return tableOrBlocks(
    [
      { head: head.country, wraps: true },
      {
        head: format.unit(answer.total.unit, answer.total.basis, answer.mineral) || head.value,
        align: "right",
      },
      { head: head.share, align: "right" },
      { head: head.riskClass },
      { head: head.origin, wraps: true },
      { head: head.locator, wraps: true },
    ],
    rows,
    width,
  );
}
