/** English words of the research part of the field page. */
export const webFieldResearchEn = {
  region: { EU: "EU", USA: "USA", CHN: "China" },
  stage: {
    exploration: "Exploration",
    mining: "Mining",
    smelting: "Smelting",
    recycling: "Recycling",
    substitution: "Saving, substitutes",
    manufacture: "Product manufacture",
  },
  /** What stands in a part of a bar: short name, and a sign of two letters. */
  stageShort: {
    exploration: "Explor.",
    mining: "Mining",
    smelting: "Smelting",
    recycling: "Recycl.",
    substitution: "Saving",
    manufacture: "Products",
  },
  sign: {
    exploration: "Ex",
    mining: "Mi",
    smelting: "Sm",
    recycling: "Re",
    substitution: "Sa",
    manufacture: "Pr",
  },
  mix: {
    heading: "Research by stage",
    title:
      "Product manufacture leads alone in {eu} of {total} minerals in the EU, {us} in the USA, {cn} in China",
    description: "{bars}",
    bar: "{region}, {mineral}, {projects} projects: {shares}",
    share: "{stage} {share}",
    counted: "{stage} {count} · {share}",
    countHead: "Projects",
    count: "{projects}",
    countBoth: "{projects} → {total}",
    legend:
      "Whole percents as printed (widths fill the bar where they add up to 99 or 101); a part without a label is not drawn. A project counts in every stage it covers. † A remark follows below.",
    recomputedLegend:
      "Share = stage count ÷ all stage counts (right: projects → stage counts). Numbers in the bars are stage counts. ◇ They are not printed, but inferred from the rounded shares, as the smallest that give every label.",
    reproduced: "{count} of {total} printed shares reproduced from stage counts.",
    allFitted: "The labels alone give the same counts in all {total} bars.",
    someFitted: "The labels alone give the same counts in {count} of {total} bars.",
    differs: "{region}, {mineral}, {stage}: printed {printed}, from counts {share}.",
    beyond:
      "{region}, {mineral}, {stage}: {listed} representative projects are numbered, the share leaves room for {counted}. Not resolved.",
    kind: { contradiction: "contradiction", doubt: "doubt" },
    everywhere: "All regions",
    method:
      "Share of a stage = projects counted in it ÷ stage counts of the region and mineral together. One project counts in every stage it covers, so that the counts can exceed the projects (gallium in the EU: 8 projects, 12 counts).",
    fit: "Counts: the smallest total, not below the projects, at which whole counts round to every printed label and add up.",
  },
  own: {
    heading: "Research by stage with own entries",
    title: "With own entries ({own}): {region}, {mineral}, {stage} from {from} to {to}",
    titleAlone: "Own entries ({own}) counted where the study prints no share",
    label: "{mineral} ▲+{own}",
    legend:
      "Above: shares as printed. ▲+n: recomputed from the stage counts (inferred ◇) and n own projects; right: projects. Where only ▲ stands, the study prints no mix. The printed figure does not change.",
    notCounted: {
      "no-stage": "“{title}” does not count: no stage is given.",
      "no-mineral": "“{title}” does not count: no mineral is given.",
      "unknown-mineral": "“{title}” does not count for “{mineral}”: no mineral of that name.",
    },
    method:
      "Share = (count behind the printed shares + own projects of the stage) ÷ all of these together. An own project counts once in each of its stages and for each of its minerals, in its region, whatever its status.",
    notPrinted: "not printed",
    ownStage: "Own projects",
    together: "Count with own",
    shareWith: "Share with own",
  },
  table: {
    region: "Region",
    mineral: "Mineral",
    stage: "Stage",
    projects: "Projects (printed)",
    printed: "Share (printed)",
    count: "Count (inferred)",
    total: "Stage counts",
    share: "Share (recomputed)",
    agreement: "Check",
    noLabel: "no label",
    agreements: { reproduced: "reproduced", differs: "differs", "no-label": "–" },
  },
  themes: {
    heading: "Representative projects",
    title: "{count} representative themes with the numbers of their projects",
    numbers: "No.\u00a0{numbers}",
    theme: "Theme",
    numbersHead: "Project numbers",
    doubt: "Doubt",
    legend:
      "A selection of the study, not all projects; numbers are those of each region's slide. Restated in our words.",
  },
};
