/** English words of the industry-impact part of the field page. */
export const webFieldImpactEn = {
  heading: "Effects on industry",
  sheetLabel: "Sheet",
  sheet: {
    "ga-ge": "Ga · Ge",
    "mg-ti": "Mg · Ti",
    tungsten: "W",
    "rare-earths": "REE (Nd)",
    summary: "Summary of all six minerals",
  },
  title: {
    "ga-ge":
      "Ga · Ge: China controls exports and builds chips at home; EU and USA push mining, refining and recycling at home",
    "mg-ti":
      "Mg · Ti: more light alloys and 3D manufacture in all three regions; Mg from sea water takes time",
    tungsten:
      "W: mining and refining technology in the EU, saving in the USA, cemented carbide in China; all three recycle",
    "rare-earths":
      "REE (Nd): the EU turns to substitutes and recycling, the USA to the whole chain at home, against China's export bans",
    summary:
      "EU: duties and clean output; USA: tax relief for output at home; China: value added and cleaner smelting",
  },
  regionLabel: "Region",
  everyRegion: "All regions",
  region: { EU: "EU", USA: "USA", CHN: "China" },
  stageHead: "Stage",
  stage: {
    mining: "Mining",
    smelting: "Smelting",
    manufacture: "Products (manufacture)",
    recycling: "End-of-life recycling",
    all: "All stages",
  },
  kindHead: "Kind",
  kind: {
    policy: "Policy",
    technology: "Technology",
    effect: "Effect on industry",
    background: "Background",
    "policy-and-technology": "Policy, technology",
    note: "Note",
  },
  point: "Point",
  pointOf: "{kind}: {text}",
  allStages: "{kind} (all stages)",
  none: "–",
  noneRead: "nothing printed",
  legend:
    "Places of the texts are rebuilt from the order of the text: the drawing is lost. Short labels as printed, sentences restated. – Nothing printed.",
  doubtLegend: "† Doubtful: see the lines with †.",
  doubtAt: "{region}, {kind}, {stage}: {text}",
  pointDoubtAt: "{region}, point, {kind}: {text}",
  text: "Text",
  detail: "Detail",
  doubt: "Doubt",
  wording: "Wording",
  placed: "Place",
  printed: "as printed",
  restated: "restated",
  rebuilt: "rebuilt",
  asRead: "as read",
  counted: "{cells} texts and {points} points on this sheet.",
  countedNoPoints: "{cells} texts on this sheet.",
};
