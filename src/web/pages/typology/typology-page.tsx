import { useTitle } from "../../frame/use-title.ts";
import { useTongue } from "../../language/language.tsx";

export function TypologyPage() {
  const { t } = useTongue();
  useTitle(t.frame.typology);
  return (
    <div className="page">
      <h1>{t.frame.typology}</h1>
    </div>
  );
}
