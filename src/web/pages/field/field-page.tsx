import { useTitle } from "../../frame/use-title.ts";
import { useTongue } from "../../language/language.tsx";

/** What do Japan, the EU, the USA and China do about critical minerals? */
export function FieldPage() {
  const { t } = useTongue();
  useTitle(t.frame.field);
  return (
    <div className="page">
      <h1>{t.frame.field}</h1>
    </div>
  );
}
