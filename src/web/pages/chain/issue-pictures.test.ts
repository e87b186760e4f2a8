import { describe, expect, it } from "vitest";
import { dataTexts } from "../../../../tests/policy-reference.ts";
import { webChainIssuesJa } from "../../../i18n/web-chain-issues-ja.ts";
import { OUTLOOK_FILES, readOutlookFiles } from "../../../schema/chain/outlook-files.ts";
import { ReferenceReader } from "../../../schema/reference/reading.ts";
import { createTongue } from "../../language/language.tsx";
import { answersPicture, issuesPicture, technologyPicture } from "./issue-pictures.ts";

const tongue = createTongue("ja");
const outlook = readOutlookFiles(new ReferenceReader(dataTexts(OUTLOOK_FILES)));
const issues = outlook?.issues.filter((one) => one.mineral === "magnesium") ?? [];
const textsOf = (picture: ReturnType<typeof answersPicture>) =>
  picture.rows.map((row) => row.cells.map((cell) => cell.texts.map((one) => one.text)));

describe("pictures of the issues for a file", () => {
  it("say an issue once and every answer to it, joined by arrows", () => {
    const picture = answersPicture(tongue, webChainIssuesJa, issues, "t");
    const rows = textsOf(picture).filter(([, technology]) =>
      /ギガキャスト|合金性能/.test(technology?.[0] ?? ""),
    );
    expect(rows.map(([issue]) => issue?.length)).toEqual([1, 0]);
    expect(picture.joined).toBe(true);
    expect(picture.rows.filter((row) => row.cells[0]?.letter).map((row) => row.cells[0]?.letter)).toEqual([
      "A",
      "B",
      "C",
    ]);
  });

  it("carry the doubt of an issue along", () => {
    const picture = issuesPicture(tongue, webChainIssuesJa, issues, () => ["製錬品生産"], "t");
    expect(textsOf(picture)[0]?.flat().join(" ")).toContain("† 選定の図では中国88%");
  });

  it("set the home companies apart and name an empty place as such", () => {
    const own = outlook?.technologies.filter((one) => one.mineral === "magnesium") ?? [];
    const { rows, columns } = technologyPicture(tongue, webChainIssuesJa, own, "t");
    expect(rows.filter((row) => row.apart).map((row) => row.id)).toEqual(["JPN"]);
    const products = columns.findIndex((column) => column.id === "products");
    expect(rows.every((row) => row.cells[products]?.texts[0]?.text === "記載なし")).toBe(true);
  });
});
