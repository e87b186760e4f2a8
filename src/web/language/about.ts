import { useLoaded } from "../evidence/use-answer.ts";
import { useTongue } from "./language.tsx";

/** ガリウム（日本・2024年）: what a picture of this mineral is about when it has left the page. */
export function useAboutMineral(mineral: string): string {
  const { t, f, say } = useTongue();
  const { key, options } = useLoaded();
  return say(t.mineral.about, {
    mineral: f.mineral(mineral),
    country: f.country(key.home),
    year: String(options.year),
  });
}
