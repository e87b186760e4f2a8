import type { ReactNode } from "react";
import { FONT, ink } from "./ink.ts";

export interface DrawingProps {
  /** Prefix of every id inside, unique on the page. */
  readonly id: string;
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly description: string;
  /** A drawing with buttons inside is a group, one without is a picture. */
  readonly interactive?: boolean;
  readonly children: ReactNode;
}

/** The outermost element of every chart: sized, titled, described, in the product's face. */
export function Drawing({ id, width, height, title, description, interactive, children }: DrawingProps) {
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      role={interactive ? "group" : "img"}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-description`}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      fontFamily={FONT}
      fontSize={12}
      fill={ink.text}
      className="drawing"
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-description`}>{description}</desc>
      {children}
    </svg>
  );
}
