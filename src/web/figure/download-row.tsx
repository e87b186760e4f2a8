import { useState } from "react";
import { CopyButton } from "../controls/copy-button.tsx";
import { useLoaded } from "../evidence/use-answer.ts";
import { useTongue } from "../language/language.tsx";
import { saveFile } from "./download/save-file.ts";
import { tableAsCsv, tableAsText } from "./download/table-text.ts";
import type { FigureFrameProps } from "./figure-frame.tsx";

type DownloadRowProps = Pick<
  FigureFrameProps,
  "id" | "title" | "about" | "subject" | "legend" | "pictureLegend" | "table" | "picture" | "pictureWidth"
> & { readonly source: string };

/** PNG · SVG · CSV · link · copy table. */
export function DownloadRow(props: DownloadRowProps) {
  const { t, say, language } = useTongue();
  const { dataVersion } = useLoaded();
  const [busy, setBusy] = useState(false);
  const name = `chokepoint-${props.subject}-${props.id}`;
  const { picture } = props;
  const savePicture = async (kind: "png" | "svg") => {
    if (!picture) return;
    setBusy(true);
    try {
      const { pictureAsPng, pictureAsSvg } = await import("./download/picture.tsx");
      const order = {
        title: props.about ? `${props.about}${language === "ja" ? "　" : ": "}${props.title}` : props.title,
        legend: props.pictureLegend ?? props.legend ?? "",
        source: `${props.source} · ${say(t.frame.dataVersion, { version: dataVersion })}`,
        draw: picture,
        width: props.pictureWidth ?? 760,
      };
      if (kind === "svg") saveFile(`${name}.svg`, (await pictureAsSvg(order)).svg, "image/svg+xml");
      else saveFile(`${name}.png`, await pictureAsPng(order), "image/png");
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="downloads">
      {busy && <span role="status">{t.figure.drawing}</span>}
      {picture && (
        <>
          <button
            type="button"
            className="text-button"
            aria-label={`PNG: ${props.title}`}
            onClick={() => void savePicture("png")}
          >
            PNG
          </button>
          <button
            type="button"
            className="text-button"
            aria-label={`SVG: ${props.title}`}
            onClick={() => void savePicture("svg")}
          >
            SVG
          </button>
        </>
      )}
      <button
        type="button"
        className="text-button"
        aria-label={`CSV: ${props.title}`}
        onClick={() => saveFile(`${name}.csv`, tableAsCsv(props.table), "text/csv;charset=utf-8")}
      >
        CSV
      </button>
      <CopyButton text={() => linkTo(props.id)} words={t.figure.copyLink} about={props.title} />
      <CopyButton text={() => tableAsText(props.table)} words={t.figure.copyTable} about={props.title} />
    </div>
  );
}

function linkTo(figure: string): string {
  const address = new URL(location.href);
  address.hash = figure;
  return address.href;
}
