import {
  eventOfEntry,
  type FieldReference,
  groupEvents,
  linksOf,
  type PolicyEvent,
  timeOf,
} from "../../../core/index.ts";
import { Panel } from "../../controls/dialog.tsx";
import { useTongue } from "../../language/language.tsx";
import { useView } from "../../link/use-view.ts";
import { sayDate, sourceName } from "./timeline-model.ts";
import { useFieldWords } from "./words.ts";

/** The text of the entry that the link names: what each source has of it, and what it is tied to. */
export function TimelineDetail({ field }: { readonly field: FieldReference }) {
  const { language } = useTongue();
  const w = useFieldWords();
  const { view, change } = useView();
  const all = [...field.policy.events, ...field.own.map(eventOfEntry)];
  const event = all.find(({ id }) => id === view.event);
  if (!event) return null;
  const group = groupEvents(all, field.policy.links).find(({ events }) => events.includes(event));
  const same = group?.events.filter((one) => one !== event) ?? [];
  const others = [event, ...same]
    .flatMap(({ id }) => linksOf(id, all, field.policy.links))
    .filter(({ link }) => link.kind !== "same");
  return (
    <Panel
      title={event.title[language]}
      closeLabel={w.detail.close}
      shape="drawer"
      onClose={() => change({ event: null })}
    >
      <p>{event.about[language]}</p>
      <h3>{w.detail.tellings}</h3>
      {[event, ...same].map((one) => (
        <Telling key={one.id} event={one} />
      ))}
      {others.length > 0 && (
        <>
          <h3>{w.detail.links}</h3>
          <ul className="plain-list">
            {others.map(({ link, other, outward }) => (
              <li key={`${link.from} ${link.to}`}>
                {w.link[link.kind][outward ? 1 : 0]}{" "}
                <button type="button" className="link-button" onClick={() => change({ event: other.id })}>
                  {other.title[language]}
                </button>{" "}
                <span className="detail">{sayDate(timeOf(other).date, language)}</span>
                {link.flag && (
                  <span className="doubt">
                    {" "}
                    {w.timeline.doubt} {link.flag[language]}
                  </span>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </Panel>
  );
}

function Telling({ event }: { readonly event: PolicyEvent }) {
  const tongue = useTongue();
  const { language } = tongue;
  const w = useFieldWords();
  const rows: readonly (readonly [string, string | null])[] = [
    [w.detail.printedTitle, event.title.ja === event.title.en ? null : event.title.ja],
    [w.column.date, event.datePrinted || w.detail.noDate],
    [w.column.announced, event.announced],
    [w.column.inForce, event.inForce],
    [w.column.ended, event.ended ?? (event.open ? w.open : null)],
    [w.column.region, `${w.region[event.region]} · ${w.lane[event.lane]}`],
    [w.column.status, w.status[event.status]],
    [w.column.locator, event.locator],
    [w.column.statement, event.statement],
  ];
  return (
    <section className="telling">
      <h4>{sourceName(tongue, w, event.origin)}</h4>
      <dl className="steps">
        {rows.map(([name, value]) =>
          value === null ? null : (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
      </dl>
      {event.flag && (
        <p className="doubt">
          {w.timeline.doubt} {event.flag[language]}
        </p>
      )}
      {event.url && (
        <p>
          <a href={event.url} rel="noreferrer" target="_blank">
            {w.detail.page}
          </a>
        </p>
      )}
    </section>
  );
}
