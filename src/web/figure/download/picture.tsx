import type { ReactElement } from "react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { composeFigure } from "./compose-figure.ts";
import { embeddedFonts } from "./embedded-fonts.ts";

export interface PictureOrder {
  readonly title: string;
  readonly legend: string;
  readonly source: string;
  /** Draws the chart at a width, without buttons. */
  readonly draw: (width: number) => ReactElement | Promise<ReactElement>;
  readonly width: number;
}

/** The figure as one SVG file, drawn apart from the screen at a fixed width: everyone gets the same picture. */
export async function pictureAsSvg(
  order: PictureOrder,
): Promise<{ svg: string; width: number; height: number }> {
  const holder = document.createElement("div");
  const root = createRoot(holder);
  const element = await order.draw(order.width);
  flushSync(() => root.render(element));
  const drawing = holder.querySelector("svg");
  const chart = drawing ? new XMLSerializer().serializeToString(drawing) : "";
  const height = Number(drawing?.getAttribute("height") ?? 0);
  root.unmount();
  const fonts = await embeddedFonts(`${order.title}${order.legend}${order.source}${chart}`);
  return composeFigure({ ...order, chart, height, fonts });
}

/** Twice as many pixels as the SVG has units, sharp on slides. */
export async function pictureAsPng(order: PictureOrder, scale = 2): Promise<Blob> {
  const { svg, width, height } = await pictureAsSvg(order);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = width * scale;
  canvas.height = height * scale;
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return await new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error("the picture could not be drawn"))),
      "image/png",
    );
  });
}
