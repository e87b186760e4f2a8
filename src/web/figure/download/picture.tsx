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
  await fontsOf(image);
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

/**
 * An image made from SVG reads its embedded fonts after it says that it is loaded, and draws no letters until then.
 * Nothing tells when that is: it is drawn small until two drawings are alike.
 */
async function fontsOf(image: HTMLImageElement): Promise<void> {
  const canvas = document.createElement("canvas");
  canvas.width = 400;
  canvas.height = Math.round((400 * image.naturalHeight) / image.naturalWidth);
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (!context) return;
  let before = -1;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    context.clearRect(0, 0, canvas.width, canvas.height);
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    const now = darkness(context.getImageData(0, 0, canvas.width, canvas.height).data);
    if (attempt >= LEAST_ATTEMPTS && now === before) return;
    before = now;
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
}
const LEAST_ATTEMPTS = 4;
const ATTEMPTS = 40;

function darkness(pixels: Uint8ClampedArray): number {
  let sum = 0;
  for (const value of pixels) sum += 255 - value;
  return sum;
}
