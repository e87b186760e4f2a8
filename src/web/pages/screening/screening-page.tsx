import { useTitle } from "../../frame/use-title.ts";
import { useTongue } from "../../language/language.tsx";

export function ScreeningPage() {
  const { t } = useTongue();
  useTitle(t.frame.screening);
  return (
    <div className="page">
      <h1>{t.frame.screening}</h1>
    </div>
  );
}
