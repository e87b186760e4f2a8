import type { SwimlaneState } from "./swimlane-state.ts";

/** The same as a list: stage by stage, who hands what to whom; the form for phones. */
export function SwimlaneList({ state }: { readonly state: SwimlaneState }) {
  const columns = state.columns.filter(({ id }) => state.boxes.some((box) => box.column === id));
  const laneOf = (id: string) => state.lanes.find((lane) => lane.id === id)?.label;
  return (
    <>
      <ol className="lane-list" aria-label={state.title}>
        {columns.map((column) => (
          <li key={column.id}>
            <p className="flow-group">{column.label}</p>
            <ul>
              {state.boxes
                .filter((box) => box.column === column.id)
                .map((box) => (
                  <li key={box.id}>
                    <strong>{box.label}</strong> <span className="mute">{laneOf(box.lane)}</span>
                    <ul className="flow-arrows">
                      {state.arrows
                        .filter((arrow) => arrow.from === box.id)
                        .map((arrow) => (
                          <li key={arrow.id} data-kind={arrow.kind}>
                            {arrow.lineTo}
                            {arrow.law !== null && <sup>{arrow.law}</sup>}
                          </li>
                        ))}
                    </ul>
                  </li>
                ))}
            </ul>
          </li>
        ))}
      </ol>
      <ul className="lane-laws">
        {state.laws.map(({ number, text }) => (
          <li key={number}>
            {number} {text}
          </li>
        ))}
      </ul>
    </>
  );
}
