import { crc32 } from "node:zlib";

export interface FixtureSheet {
  readonly name: string;
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/**
 * Bytes of a small .xlsx workbook made by hand: inline strings, plain numbers, no styles.
 * Every sheet carries a table called `Table1`, as one publisher's workbooks do against the format's rules.
 */
export function xlsxBytes(sheets: readonly FixtureSheet[]): Uint8Array {
  const parts = new Map<string, string>([
    ["[Content_Types].xml", contentTypes(sheets.length)],
    ["_rels/.rels", relationships([["rId1", "officeDocument", "xl/workbook.xml"]])],
    ["xl/workbook.xml", workbook(sheets)],
    [
      "xl/_rels/workbook.xml.rels",
      relationships(sheets.map((_, i) => [`rId${i + 1}`, "worksheet", `worksheets/sheet${i + 1}.xml`])),
    ],
  ]);
  for (const [i, sheet] of sheets.entries()) {
    parts.set(`xl/worksheets/sheet${i + 1}.xml`, worksheet(sheet));
    parts.set(
      `xl/worksheets/_rels/sheet${i + 1}.xml.rels`,
      relationships([["rId1", "table", `../tables/table${i + 1}.xml`]]),
    );
    parts.set(`xl/tables/table${i + 1}.xml`, table(i + 1));
  }
  return zip(parts);
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

function contentTypes(count: number): string {
  const sheets = Array.from(
    { length: count },
    (_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${TYPE}.worksheet+xml"/>`,
  );
  const defaults =
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>';
  const book = `<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>`;
  return `${XML}<Types xmlns="${PACKAGE}/content-types">${defaults}${book}${sheets.join("")}</Types>`;
}

function relationships(targets: readonly (readonly [id: string, type: string, target: string])[]): string {
  const items = targets.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${items.join("")}</Relationships>`;
}

function workbook(sheets: readonly FixtureSheet[]): string {
  const items = sheets.map(
    ({ name }, i) => `<sheet name="${escaped(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`,
  );
  return `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${items.join("")}</sheets></workbook>`;
}

function worksheet({ rows }: FixtureSheet): string {
  const lines = rows.map((cells, r) => {
    const items = cells.map((cell, c) => {
      const place = `r="${String.fromCharCode(65 + c)}${r + 1}"`;
      if (cell === null) return "";
      if (typeof cell === "number") return `<c ${place}><v>${cell}</v></c>`;
      return `<c ${place} t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
    });
    return `<row r="${r + 1}">${items.join("")}</row>`;
  });
  const parts = '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>';
  return `${XML}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetData>${lines.join("")}</sheetData>${parts}</worksheet>`;
}

function table(id: number): string {
  const column = '<tableColumns count="1"><tableColumn id="1" name="Country"/></tableColumns>';
  return `${XML}<table xmlns="${MAIN}" id="${id}" name="Table1" displayName="Table1" ref="C2:C3">${column}</table>`;
}

/** A ZIP archive without compression. */
function zip(parts: ReadonlyMap<string, string>): Uint8Array {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of parts) {
    const data = Buffer.from(text);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt32LE(crc32(data), 10);
    fields.writeUInt32LE(data.length, 14);
    fields.writeUInt32LE(data.length, 18);
    fields.writeUInt16LE(name.length, 22);
    const entry = Buffer.concat([Buffer.from("PK\x03\x04"), fields, Buffer.from(name), data]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    local.push(entry);
    central.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\x00"), fields, tail, Buffer.from(name)]));
    offset += entry.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.size, 4);
  end.writeUInt16LE(parts.size, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return new Uint8Array(Buffer.concat([...local, directory, Buffer.from("PK\x05\x06"), end]));
}
