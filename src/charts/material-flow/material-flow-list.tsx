import { chokeSign } from "../../i18n/choke-sign.ts";
import { countryColour } from "../colours/country-colour.ts";
import { RiskStripes } from "../draw/hatch.tsx";
import { ink } from "../draw/ink.ts";
import { type FlowBox, type FlowSegment, groupOfBox, type MaterialFlowState } from "./material-flow-state.ts";
import { inReadingOrder } from "./rank-flow.ts";

interface MaterialFlowListProps {
  readonly id: string;
  readonly state: MaterialFlowState;
  readonly onPress?: ((node: string) => void) | undefined;
  /** Beside the drawing: only screen readers meet it. */
  readonly hidden?: boolean;
}

/** The flow as a ladder: box by box with its bar, the arrows as lines of text. The form for phones and for readers. */
export function MaterialFlowList({ id, state, onPress, hidden = false }: MaterialFlowListProps) {
  const boxes = inReadingOrder(state);
  const groupOf = (box: FlowBox) => groupOfBox(state, box);
  return (
    <ol className={hidden ? "visually-hidden" : "flow-list"} aria-label={state.title}>
      {boxes.map((box, place) => {
        const group = groupOf(box);
        const before = boxes[place - 1];
        const opens = group && (!before || groupOf(before) !== group);
        return (
          <li key={box.id} className={box.mark ? `flow-item ${box.mark}` : "flow-item"}>
            {opens && <p className="flow-group">{group.title}</p>}
            <BoxHead box={box} onPress={onPress} />
            {box.total !== null && <p className="flow-total">{box.total}</p>}
            {box.segments.length > 0 && <Bar id={`${id}-${place}`} box={box} />}
            {box.gap !== null && (
              <p className="flow-gap">
                {box.gapSign} {box.gap}
              </p>
            )}
            {box.riskText !== null && <p className="flow-risk">{box.riskText}</p>}
            {box.sourceMark !== null && <p className="flow-source-mark">{box.sourceMark}</p>}
            <Arrows box={box} state={state} />
          </li>
        );
      })}
    </ol>
  );
}

interface BoxHeadProps {
  readonly box: FlowBox;
  readonly onPress?: ((node: string) => void) | undefined;
}

function BoxHead({ box, onPress }: BoxHeadProps) {
  return (
    <p className="flow-head">
      {box.anchors.map((letter) => (
        <span key={letter} className="flow-anchor">
          {letter}
        </span>
      ))}
      {onPress ? (
        <button
          type="button"
          className="number-button"
          aria-label={box.pressLabel}
          onClick={() => onPress(box.id)}
        >
          {box.title}
        </button>
      ) : (
        <strong>{box.title}</strong>
      )}
      {box.mark && (
        <span className="flow-mark">
          {chokeSign(box.mark)} {box.markText}
        </span>
      )}
    </p>
  );
}

function Bar({ id, box }: { readonly id: string; readonly box: FlowBox }) {
  let left = 0;
  const placed = box.segments.map((segment) => {
    const x = left;
    left += segment.share;
    return { segment, x };
  });
  // Printed shares may add to more than a hundred: the bar is as long as they are together.
  const whole = Math.max(1, left);
  return (
    <>
      <svg
        className="flow-bar"
        viewBox={`0 0 ${300 * whole} 14`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        <defs>
          <RiskStripes id={`${id}-stripes`} />
        </defs>
        {placed.map(({ segment, x }) => (
          <g key={segment.country}>
            <rect
              x={x * 300}
              y={0}
              width={segment.share * 300}
              height={14}
              fill={countryColour(segment.country)}
              stroke={ink.paper}
              strokeWidth={0.8}
            />
            {segment.risk && (
              <rect
                x={x * 300}
                y={0}
                width={segment.share * 300}
                height={14}
                fill={`url(#${id}-stripes)`}
                fillOpacity={0.75}
              />
            )}
          </g>
        ))}
      </svg>
      <ul className="flow-shares">
        {box.segments.map((segment) => (
          <Share key={segment.country} segment={segment} />
        ))}
      </ul>
    </>
  );
}

function Share({ segment }: { readonly segment: FlowSegment }) {
  return (
    <li>
      <svg width={9} height={9} viewBox="0 0 9 9" aria-hidden="true">
        <rect width={9} height={9} fill={countryColour(segment.country)} stroke={ink.frame} />
      </svg>{" "}
      {segment.label} {segment.shareText}
    </li>
  );
}

function Arrows({ box, state }: { readonly box: FlowBox; readonly state: MaterialFlowState }) {
  const leaving = state.links.filter((link) => link.from === box.id);
  if (leaving.length === 0) return null;
  return (
    <ul className="flow-arrows">
      {leaving.map((link) => (
        <li key={link.id} data-known={link.known}>
          {link.line}
          {link.quantityText !== null && ` ${link.quantityText}`}
        </li>
      ))}
    </ul>
  );
}
