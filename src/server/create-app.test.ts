import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "vitest";
import { BUNDLE, chokepoint, openTestWorkspace, temporaryFolder } from "../../tests/workspace.ts";
import { decodePack, type WirePack } from "../schema/pack-wire.ts";
import { evidencePack, openWorkspace, type Workspace } from "../workspace/index.ts";
import { createApp } from "./create-app.ts";

let workspace: Workspace;
let app: ReturnType<typeof createApp>;
beforeAll(async () => {
  workspace = await openWorkspace({ bundle: BUNDLE, folder: "/nowhere", codeVersion: "test" });
  app = createApp(workspace, { page: "/nowhere", language: "en" });
  return () => workspace.close();
});
const json = async (url: string) => (await app.request(url)).json();

describe("answers", () => {
  const same: [url: string, words: string[]][] = [
    ["assess?minerals=gallium,W&year=2023", ["assess", "gallium", "W", "--year", "2023"]],
    ["assess?minerals=gallium&minerals=W&country=ドイツ", ["assess", "gallium", "W", "--country", "DEU"]],
    ["explain?mineral=Ga&axis=scrap", ["explain", "Ga", "scrap"]],
    [
      "shares?mineral=Ga&stage=refined&riskTable=epi-2023",
      ["shares", "Ga", "--stage", "refined", "--risk-table", "epi-2023"],
    ],
    ["dependence?year=2012&over=0.5", ["dependence", "--year", "2012", "--over", "0.5"]],
    ["gaps?minerals=Ga", ["gaps", "Ga"]],
    ["sources", ["sources"]],
    ["statements/d2_minerals", ["statements", "d2_minerals"]],
  ];
  it.each(same)("%s is the command's JSON", async (url, words) => {
    const command = JSON.parse((await chokepoint([...words, "--json", "--workspace", "/nowhere"])).out);
    const response = await app.request(`/api/v1/${url}`);
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ ...command, codeVersion: "test" });
  });

  it("has what the page shows around the results", async () => {
    expect(
      (await json("/api/v1/countries")).rows.find((row: { id: string }) => row.id === "XKX"),
    ).toMatchObject({ trade: false });
    expect((await json("/api/v1/minerals")).rows[0]).toMatchObject({ id: "phosphorus", symbol: "P" });
    expect((await json("/api/v1/catalogue")).elements.length).toBeGreaterThan(100);
    expect((await json("/api/v1/candidates?mineral=Ga")).rows).toHaveLength(11);
    expect((await json("/api/v1/chain?mineral=Ga")).stages.length).toBeGreaterThan(3);
    expect(
      (await json("/api/v1/history?mineral=Co&stage=refined-trade")).history.points.length,
    ).toBeGreaterThan(100);
  });

  it("describes itself: every path that is served, with problem details", async () => {
    const document = await json("/api/v1/openapi.json");
    expect(document.openapi).toBe("3.1.0");
    expect(Object.keys(document.paths)).toEqual(
      expect.arrayContaining([
        "/api/v1/assess",
        "/api/v1/statements/{table}",
        "/api/v1/override",
        "/api/v1/pack",
        "/api/v1/study",
        "/api/v1/chain-study",
        "/api/v1/field-study",
      ]),
    );
    const parameters = document.paths["/api/v1/explain"].get.parameters;
    expect(
      parameters
        .filter((one: { required?: boolean }) => one.required)
        .map((one: { name: string }) => one.name),
    ).toEqual(["mineral", "axis"]);
  });
});

describe("problems", () => {
  it("are problem+json with code, message and hint in the language asked", async () => {
    const response = await app.request("/api/v1/assess?minerals=galium&lang=ja");
    expect(response.status).toBe(404);
    expect(response.headers.get("Content-Type")).toContain("application/problem+json");
    expect(await response.json()).toMatchObject({
      code: "unknown-mineral",
      status: 404,
      message: "「galium」という鉱種はありません",
      hint: expect.stringContaining("gallium"),
    });
  });
  it("speak the browser's language when none is asked", async () => {
    const response = await app.request("/api/v1/assess?minerals=x", {
      headers: { "Accept-Language": "ja,en;q=0.8" },
    });
    expect((await response.json()).message).toContain("鉱種");
  });
  it.each([
    ["/api/v1/explain?mineral=Ga", "bad-value", 400],
    ["/api/v1/assess?year=abc", "bad-value", 400],
    ["/api/v1/assess?year=", "bad-value", 400],
    ["/api/v1/assess?minerals=", "bad-value", 400],
    ["/api/v1/assess?minerals=gallium&yaer=2020", "unknown-parameter", 400],
    ["/api/v1/shares?mineral=Ga&stage=moon", "unknown-stage", 400],
    ["/api/v1/nothing", "not-found", 404],
    ["/api/v1/pack?country=Atlantis", "unknown-country", 404],
    ["/minerals/gallium", "page-not-built", 503],
  ])("%s is %s", async (url, code, status) => {
    const response = await app.request(url);
    expect([response.status, (await response.json()).code]).toEqual([status, code]);
  });
});

describe("the evidence pack", () => {
  it("is the workspace's, compressed, and 304 while the data are the same", async () => {
    const asked = { headers: { "Accept-Encoding": "gzip" } };
    const response = await app.request("/api/v1/pack?country=日本", asked);
    expect(response.headers.get("Content-Encoding")).toBe("gzip");
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect(bytes.length).toBeLessThan(1_000_000);
    const wire = JSON.parse(gunzipSync(bytes).toString("utf8")) as WirePack;
    expect(decodePack(wire)).toEqual(await evidencePack(workspace, { home: "JPN" }));
    const tag = response.headers.get("ETag") as string;
    expect(tag).toBe(`"${wire.dataVersion}"`);
    const again = await app.request("/api/v1/pack?country=JPN", { headers: { "If-None-Match": tag } });
    expect([again.status, await again.text()]).toEqual([304, ""]);
  });
  it("with re-exports adds the partners' imports of the window of that year, and keeps all years of the home's", async () => {
    const response = await app.request("/api/v1/pack?country=JPN&reexport=true&year=2010");
    const { trade } = decodePack((await response.json()) as WirePack);
    const partners = trade.filter((flow) => flow.importer !== "JPN");
    expect([...new Set(partners.map((flow) => flow.year))].sort()).toEqual([2006, 2007, 2008, 2009, 2010]);
    expect(new Set(trade.filter((flow) => flow.importer === "JPN").map((flow) => flow.year)).size).toBe(30);
  });
  it("is plain for who does not read gzip", async () => {
    const response = await app.request("/api/v1/pack?country=NAM");
    expect(response.headers.get("Content-Encoding")).toBeNull();
    expect((await response.json()).home).toBe("NAM");
  });
});

describe("overrides over HTTP", () => {
  const body = JSON.stringify({ mineral: "Ga", target: "scrap", value: 0.5, source: "a study" });
  const post = async (headers: Record<string, string>, content = body) => {
    const own = await openTestWorkspace();
    const response = await createApp(own, { page: "/nowhere", language: "en" }).request("/api/v1/override", {
      method: "POST",
      headers: { "Content-Type": "application/json", ...headers },
      body: content,
    });
    return {
      status: response.status,
      answer: await response.json(),
      written: (await own.own()).overrides.length,
    };
  };

  it("from the own page are written and answered with the cell", async () => {
    const { status, answer, written } = await post({
      Origin: "http://localhost",
      "Sec-Fetch-Site": "same-origin",
    });
    expect({ status, written }).toEqual({ status: 200, written: 1 });
    expect(answer.cell).toMatchObject({ value: 0.5, override: { source: "a study" } });
    expect(answer.dataVersion).toContain("+own-");
  });
  it("are taken away again", async () => {
    const own = await openTestWorkspace();
    const server = createApp(own, { page: "/nowhere", language: "en" });
    const json = { "Content-Type": "application/json" };
    await server.request("/api/v1/override", { method: "POST", headers: json, body });
    expect((await own.own()).overrides).toHaveLength(1);
    const url = "/api/v1/override?mineral=Ga&target=scrap";
    const evil = await server.request(url, { method: "DELETE", headers: { Origin: "http://evil.example" } });
    expect(evil.status).toBe(403);
    expect((await server.request(url, { method: "DELETE" })).status).toBe(200);
    expect((await own.own()).overrides).toEqual([]);
  });
  const refused: [string, Record<string, string>][] = [
    ["another origin", { Origin: "http://evil.example" }],
    ["another site", { "Sec-Fetch-Site": "cross-site" }],
    ["another host name that points here", { Host: "evil.example" }],
    ["a form", { "Content-Type": "application/x-www-form-urlencoded" }],
  ];
  it.each(refused)("from %s are refused and nothing is written", async (_, headers) => {
    const { status, answer, written } = await post(headers);
    expect({ status, code: answer.code, written }).toEqual({ status: 403, code: "not-allowed", written: 0 });
  });
  it("without a source, unreadable or too large are refused", async () => {
    expect(await post({}, JSON.stringify({ mineral: "Ga", target: "scrap", value: 0.5 }))).toMatchObject({
      status: 400,
      answer: { code: "override-without-source" },
      written: 0,
    });
    expect(await post({}, "{")).toMatchObject({ status: 400, written: 0 });
    expect(await post({}, JSON.stringify({ source: "x".repeat(100_000) }))).toMatchObject({
      status: 413,
      written: 0,
    });
  });
});

describe("the page", () => {
  const built = () => {
    const folder = temporaryFolder();
    mkdirSync(path.join(folder, "assets"));
    writeFileSync(path.join(folder, "index.html"), "<!doctype html><title>chokepoint</title>");
    writeFileSync(path.join(folder, "assets", "main-1a2b.js"), "export {};");
    writeFileSync(path.join(path.dirname(folder), "secret.txt"), "secret");
    return createApp(workspace, { page: folder, language: "en" });
  };
  it("answers at every place of the page with its first file", async () => {
    for (const url of ["/", "/minerals/gallium", "/evidence?lang=ja"]) {
      const response = await built().request(url);
      expect([url, response.status, await response.text()]).toEqual([
        url,
        200,
        expect.stringContaining("<title>"),
      ]);
      expect(response.headers.get("Cache-Control")).toBe("no-cache");
    }
  });
  it("serves its files for ever, by their hashed names", async () => {
    const response = await built().request("/assets/main-1a2b.js");
    expect(response.headers.get("Content-Type")).toContain("text/javascript");
    expect(response.headers.get("Cache-Control")).toContain("immutable");
  });
  it.each(["/assets/none.js", "/..%2fsecret.txt", "/%2e%2e/secret.txt", "/%E0%A4%A"])(
    "has nothing at %s",
    async (url) => {
      expect((await built().request(url)).status).toBe(404);
    },
  );
  it("lets only its own scripts run and sniffs nothing", async () => {
    const { headers } = await built().request("/");
    expect(headers.get("Content-Security-Policy")).toContain("script-src 'self'");
    expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
  });
});
