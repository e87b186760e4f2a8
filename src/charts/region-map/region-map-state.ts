/** A place on a schematic map, as part of its width and height: 0 left or bottom, 1 right or top. */
export interface MapPlace {
  readonly x: number;
  readonly y: number;
}
export interface MapRegion {
  readonly id: string;
  readonly label: string;
  readonly note: string;
  readonly from: MapPlace;
  readonly to: MapPlace;
  readonly colour: string;
  /** Not there yet: dashed, with an arrow. */
  readonly future: boolean;
}
export interface MapAxis {
  readonly label: string;
  readonly ticks: readonly { readonly at: number; readonly text: string }[];
}
/** A schematic: positions are tendencies, never numbers. */
export interface RegionMapState {
  readonly title: string;
  readonly description: string;
  readonly horizontal: MapAxis;
  readonly vertical: MapAxis;
  readonly regions: readonly MapRegion[];
  /** Printed across the picture: 位置は復元不可・模式図. */
  readonly stamp: string;
}
