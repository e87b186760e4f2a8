import { Link } from "@tanstack/react-router";
import { nearestNames } from "../../../core/index.ts";
import { useLoaded } from "../../evidence/use-answer.ts";
import { useTongue } from "../../language/language.tsx";
import { useSharedSearch } from "../../link/use-view.ts";
import { findEntries, mineralEntries } from "../../search/search-index.ts";

const NEAREST = 3;

interface UnknownMineralProps {
  readonly name: string;
  /** Page on which the nearest minerals open: the one that was asked for. */
  readonly page: "/minerals/$id" | "/chain/$id";
}

/** No such mineral: the nearest names, and the way to the list. */
export function UnknownMineral({ name, page }: UnknownMineralProps) {
  const { t, f, say, language } = useTongue();
  const { reference } = useLoaded();
  const search = useSharedSearch();
  const spelled = findEntries(mineralEntries(reference.minerals, language), name, NEAREST).map(
    (entry) => entry.id,
  );
  const similar = nearestNames(
    name,
    reference.minerals.map((mineral) => mineral.id),
  );
  const near = [...new Set([...spelled, ...similar])].slice(0, NEAREST);
  return (
    <div className="page narrow">
      <h1>{say(t.frame.unknownMineral, { name })}</h1>
      {near.length > 0 && (
        <p>
          {t.frame.nearest}{" "}
          {near.map((id) => (
            <Link key={id} to={page} params={{ id }} search={search} className="chip">
              {f.mineral(id)}
            </Link>
          ))}
        </p>
      )}
      <p>
        <Link to="/" search={search}>
          {t.frame.notFoundHint}
        </Link>
      </p>
    </div>
  );
}
