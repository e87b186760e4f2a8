import { useEffect, useMemo, useState } from "react";
import type { ScreeningFunnel, StudyReference } from "../../core/index.ts";
import { DEFAULT_VIEW } from "../link/link-state.ts";
import { useView } from "../link/use-view.ts";
import { applyFunnelEdits, type EditedFunnel } from "./apply-funnel-edits.ts";
import { unpackText } from "./pack-text.ts";

export interface ChosenFunnel {
  /** As the file has it. */
  readonly base: ScreeningFunnel;
  readonly edited: EditedFunnel;
  /** The link carries a file that cannot be read: the built-in funnel stands in its place. */
  readonly linkBroken: boolean;
}

/** The funnel that the link names, built in or carried by the link itself, with the reader's edits. */
export function useFunnel(study: StudyReference): ChosenFunnel | null {
  const { view } = useView();
  const packed = view.funnel === "file" ? view.funnelFile : null;
  const carried = usePackedFunnel(packed);
  const named = (id: string) => study.funnels.find((one) => one.id === id);
  const builtIn = named(view.funnel) ?? named(DEFAULT_VIEW.funnel) ?? study.funnels[0];
  const waiting = packed !== null && carried === undefined;
  return useMemo(() => {
    const base = carried ?? builtIn;
    if (!base || waiting) return null;
    const linkBroken = view.funnel !== base.id && !carried;
    return { base, edited: applyFunnelEdits(base, view.funnelEdits), linkBroken };
  }, [carried, builtIn, waiting, view.funnel, view.funnelEdits]);
}

/** Undefined while it is unpacked, null when it cannot be read or nothing is packed. */
function usePackedFunnel(packed: string | null): ScreeningFunnel | null | undefined {
  const [read, setRead] = useState<{ of: string; funnel: ScreeningFunnel | null } | null>(null);
  useEffect(() => {
    if (packed === null) return;
    let wanted = true;
    void unpackFunnel(packed).then((funnel) => wanted && setRead({ of: packed, funnel }));
    return () => {
      wanted = false;
    };
  }, [packed]);
  if (packed === null) return null;
  return read?.of === packed ? read.funnel : undefined;
}

/** A link may have been cut or edited by hand: what it carries is checked like a file. */
async function unpackFunnel(packed: string): Promise<ScreeningFunnel | null> {
  try {
    const { parseFunnel } = await import("../../schema/study-files.ts");
    return parseFunnel("link", await unpackText(packed)).value;
  } catch {
    return null;
  }
}
