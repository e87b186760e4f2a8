import { Link } from "@tanstack/react-router";
import { useLoaded } from "../../evidence/use-answer.ts";
import { useTongue } from "../../language/language.tsx";
import { useSharedSearch } from "../../link/use-view.ts";

/** Minerals that the study's own introduction names, in its order. */
const NAMED = [
  "lithium",
  "cobalt",
  "nickel",
  "graphite",
  "rare-earths",
  "tantalum",
  "indium",
  "fluorine",
  "tungsten",
  "antimony",
] as const;

/** The study's aim in one sentence, each mineral that it names a link. */
export function AimSentence() {
  const { t, f, language } = useTongue();
  const { reference } = useLoaded();
  const search = useSharedSearch();
  const known = new Set(reference.minerals.map((mineral) => mineral.id));
  const named = NAMED.filter((id) => known.has(id));
  const separator = language === "ja" ? "、" : ", ";
  return (
    <p className="aim">
      {t.overview.aimBefore}
      {named.map((id, index) => (
        <span key={id}>
          {index > 0 && separator}
          <Link to="/minerals/$id" params={{ id }} search={search}>
            {f.mineral(id)}
          </Link>
        </span>
      ))}
      {t.overview.aimAfter}
    </p>
  );
}
