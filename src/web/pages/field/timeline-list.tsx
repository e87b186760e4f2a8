import {
  type FieldReference,
  groupEvents,
  OWN_ORIGIN,
  type PolicyEvent,
  timeOf,
} from "../../../core/index.ts";
import { useTongue } from "../../language/language.tsx";
import { sayDate, sourceName } from "./timeline-model.ts";
import { useFieldWords } from "./words.ts";

interface TimelineListProps {
  readonly field: FieldReference;
  readonly shown: readonly PolicyEvent[];
  readonly onPress: (event: string) => void;
}

/** The timeline where lanes have no room: year by year. */
export function TimelineList({ field, shown, onPress }: TimelineListProps) {
  const tongue = useTongue();
  const { language } = tongue;
  const w = useFieldWords();
  const groups = groupEvents(shown, field.policy.links)
    .map((group) => ({ ...group, time: timeOf(group.lead) }))
    .toSorted((a, b) => a.time.start - b.time.start);
  const years = Map.groupBy(groups, ({ time }) => Math.floor(time.start));
  return (
    <ol className="timeline-list" aria-label={w.timeline.list}>
      {[...years].map(([year, inYear]) => (
        <li key={year}>
          <span className="timeline-year">{year}</span>
          <ul>
            {inYear.map(({ lead, lane, events, time }) => (
              <li key={lead.id}>
                <button
                  type="button"
                  className={lead.origin === OWN_ORIGIN ? "timeline-entry own" : "timeline-entry"}
                  onClick={() => onPress(lead.id)}
                >
                  <span className="timeline-title">
                    {lead.title[language]}
                    {events.some(({ flag }) => flag) ? w.timeline.doubt : ""}
                  </span>
                  <span className="detail">
                    {[
                      sayDate(time.date, language),
                      w.region[lead.region],
                      w.lane[lane],
                      ...new Set(events.map(({ origin }) => sourceName(tongue, w, origin))),
                    ].join(" · ")}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}
