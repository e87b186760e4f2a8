import { useTitle } from "../../frame/use-title.ts";
import { useTongue } from "../../language/language.tsx";

export function DemandPage() {
  const { t } = useTongue();
  useTitle(t.frame.demand);
  return (
    <div className="page">
      <h1>{t.frame.demand}</h1>
    </div>
  );
}
