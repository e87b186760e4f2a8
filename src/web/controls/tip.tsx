import { type KeyboardEvent, type ReactNode, type SyntheticEvent, useId, useRef, useState } from "react";

interface Tip {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly below: boolean;
}
const WIDTH = 280;

/**
 * Shows the `data-tip` of whatever is under the pointer or has the focus inside; Escape hides it.
 * One tip for hundreds of cells, instead of one component each.
 */
export function TipArea({ children }: { readonly children: ReactNode }) {
  const [tip, setTip] = useState<Tip | null>(null);
  const shownFor = useRef<Element | null>(null);
  const id = useId();
  const show = (event: SyntheticEvent) => {
    const holder = (event.target as Element).closest("[data-tip]");
    if (holder === shownFor.current) return;
    shownFor.current = holder;
    const text = holder?.getAttribute("data-tip");
    setTip(holder && text ? { text, ...placeBeside(holder.getBoundingClientRect()) } : null);
  };
  const hide = () => {
    shownFor.current = null;
    setTip(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape" && tip) hide();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only watches what its children already receive
    <div
      className="tip-area"
      onMouseOver={show}
      onFocus={show}
      onMouseLeave={hide}
      onBlur={hide}
      onKeyDown={onKeyDown}
    >
      {children}
      {tip && (
        <div
          id={id}
          role="tooltip"
          className={tip.below ? "tip below" : "tip"}
          style={{ left: tip.left, top: tip.top, maxWidth: WIDTH }}
        >
          {tip.text}
        </div>
      )}
    </div>
  );
}

function placeBeside(box: DOMRect): Omit<Tip, "text"> {
  const left = Math.max(8, Math.min(box.left + box.width / 2 - WIDTH / 2, innerWidth - WIDTH - 8));
  const below = box.top < 90;
  return { left, top: below ? box.bottom + 8 : box.top - 8, below };
}
