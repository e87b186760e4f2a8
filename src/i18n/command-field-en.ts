/** English words of the command field. */
export const commandFieldEn = {
  help: {
    field:
      "policies, projects and technologies of Japan, the EU, the US and China by date, your own among them",
    regions: "regions: JPN, EU, USA, CHN, world",
    lanes: "lanes: list, strategy, law, institution, mineral-plan, non-ferrous, rare-earth, export …",
    sources: "sources: meti-2020, epi-nedo-2023, public-pages-2026-11, own …",
    words: "words that stand in the entry, in either language",
    since: "only what begins after this date: 2023, 2023-06",
    add: "keep the entries of a YAML or CSV file in the workspace; all or none",
    remove: "take an own entry away",
  },
  found: "{entries} entries, {events} events",
  none: "No entry fits.",
  kept: "kept {id} in {file}",
  removed: "removed {id}",
};
