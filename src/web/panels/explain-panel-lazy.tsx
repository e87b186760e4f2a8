import { lazy, Suspense } from "react";
import { useView } from "../link/use-view.ts";

const Loaded = lazy(() => import("./explain-panel.tsx"));

/** The 計算 panel: it is in the link, so any page can open it. */
export function ExplainPanel() {
  const { view } = useView();
  if (view.explain === null) return null;
  return (
    <Suspense fallback={null}>
      <Loaded subject={view.explain} />
    </Suspense>
  );
}
