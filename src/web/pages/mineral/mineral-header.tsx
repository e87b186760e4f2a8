import { Link } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import type { HomeStatement, Mineral } from "../../../core/index.ts";
import { useAnswer, useLoaded } from "../../evidence/use-answer.ts";
import { useTongue } from "../../language/language.tsx";
import { useSharedSearch } from "../../link/use-view.ts";
import { editionLabel, listEditions } from "../overview/mineral-lists.ts";

const TypeSummary = lazy(() => import("../../study/type-summary.tsx"));

/** Symbol, names, uses, domestic demand as printed, its type, and the lists that name it. */
export function MineralHeader({ mineral }: { readonly mineral: Mineral }) {
  const { f, language } = useTongue();
  const { reference, key } = useLoaded();
  const other =
    language === "ja" ? mineral.name.en : `${mineral.name.ja}${mineral.kana ? `（${mineral.kana}）` : ""}`;
  const demand = reference.homeStatements.find(
    (one) => one.home === key.home && one.mineral === mineral.id && one.quantity === "demand",
  );
  return (
    <>
      <h1 className="mineral-title">
        <span className="symbol">{mineral.symbol}</span>
        {f.mineral(mineral.id)}{" "}
        <span className="beside" lang={language === "ja" ? "en" : "ja"}>
          {other}
        </span>
        <span className="beside">{mineral.uses[language]}</span>
        {demand && <Demand statement={demand} />}
      </h1>
      <ListBadges mineral={mineral} />
      <TypeAndPolicy mineral={mineral} />
    </>
  );
}

/** Which type it is, and the way to try measures on it. */
function TypeAndPolicy({ mineral }: { readonly mineral: Mineral }) {
  const { t } = useTongue();
  const { options } = useLoaded();
  const search = useSharedSearch({ mineral: mineral.id });
  const { value } = useAnswer("classify", { ...options, minerals: [mineral.id] });
  const type = value?.find((one) => one.id === mineral.id);
  return (
    <div className="type-line">
      <Suspense fallback={null}>{type && <TypeSummary classification={type} />}</Suspense>
      <Link to="/policy" search={search} className="button">
        {t.mineral.tryPolicy}
      </Link>
    </div>
  );
}

function Demand({ statement }: { readonly statement: HomeStatement }) {
  const { t, f, say } = useTongue();
  const value = f.quantity(statement.value, statement.unit, statement.basis, statement.mineral);
  const doubt = statement.flag ? ` ${say(t.overview.demandFlag, { flag: statement.flag })}` : "";
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the focus shows where the figure is from
    <span className="beside" tabIndex={0} data-tip={`${t.overview.demandNote}${doubt}`}>
      {say(t.mineral.demand, { value })} ({t.mineral.demandYear}){statement.flag && <sup>†</sup>}
    </span>
  );
}

function ListBadges({ mineral }: { readonly mineral: Mineral }) {
  const { t } = useTongue();
  const { reference } = useLoaded();
  const editions = listEditions(reference.lists).filter((edition) =>
    edition.entries.some((entry) => entry.mineral === mineral.id),
  );
  if (editions.length === 0) return <p className="subtitle">{t.mineral.notOnAnyList}</p>;
  const badges = (["JPN", "USA", "EU", "CHN"] as const).flatMap((jurisdiction) => {
    const own = editions.filter((edition) => edition.jurisdiction === jurisdiction);
    const years = own.map(editionLabel).reverse();
    return years.length === 0
      ? []
      : [{ jurisdiction, text: `${t.overview.jurisdiction[jurisdiction]} ${years.join(" · ")}` }];
  });
  return (
    <p className="badges">
      {badges.map((badge) => (
        <span key={badge.jurisdiction} className="chip">
          {badge.text}
        </span>
      ))}
    </p>
  );
}
