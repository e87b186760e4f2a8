import type { ChainReference, FieldReference } from "../../core/index.ts";
import { type Fetched, useDocument } from "../evidence/use-document.ts";

/** Flows, routes, stock models, recovery, technologies: the chain's reference data, as the server holds them. */
export function useChain(): Fetched<ChainReference> {
  return useDocument<ChainReference>("/api/v1/chain-study");
}

/** Policies, research and industry effects; a new version after own entries have changed. */
export function useField(version = 0): Fetched<FieldReference> {
  return useDocument<FieldReference>("/api/v1/field-study", version);
}
