/**
 * A stock file to begin with: a product sold in Japan with a made-up series, to be replaced. A test reads it with the
 * reader of stock files.
 */
export const stockTemplate = (
  mineral: string,
): string => `# ストックファイル / stock file (docs/how-to/use-a-stock-file.md)
# 数値はすべて例です。自分の値に置き換えてください。 All numbers are examples: put in your own.
format: chokepoint-stock
version: 1
id: own-${mineral}
name: { ja: 自分のモデル, en: My own model }
region: JPN            # WLD: 世界 / the world
unit: thousand-units   # t | kt | kg | units | thousand-units | million-units
years: { from: 2020, to: 2025 }
inflowAt: end          # start | middle | end
driver: inflow         # inflow: 販売量 / sales, stock: ストック / stock in use
products:
  - id: product
    name: { ja: 製品, en: Product }
    lifetime:          # fixed | normal | folded-normal | lognormal | weibull | gamma
      { distribution: weibull, mean: 10, sd: 3, low: 8, high: 12, source: 出所 / source }
    collection: { value: 0.5, low: 0.3, high: 0.7, source: 出所 / source }
    series: { 2020: 100, 2021: 110, 2022: 120, 2023: 130, 2024: 140, 2025: 150 }
    initialStock: [80, 70, 60]   # 2019, 2018, 2017年に入った分のうち残っている量 / what is left of those years
    materials:
      - mineral: ${mineral}
        content: { value: 1, low: 0.8, high: 1.2 }   # kg / 台 (unit)
        separation: { value: 0.8, low: 0.6, high: 0.9 }
        recovery: { value: 0.9, low: 0.8, high: 0.95 }
target: { share: 0.2, by: 2025 }
`;
