import { useTitle } from "../../frame/use-title.ts";
import { useTongue } from "../../language/language.tsx";

/** Where does a mineral come from, through whom does it pass, and where is the chain narrow? */
export function ChainPage() {
  const { t } = useTongue();
  useTitle(t.frame.chain);
  return (
    <div className="page">
      <h1>{t.frame.chain}</h1>
    </div>
  );
}
