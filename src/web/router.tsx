import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from "@tanstack/react-router";
import { NotFound, Shell } from "./frame/shell.tsx";
import { parseSearch, stringifySearch } from "./link/address.ts";
import { OverviewPage } from "./pages/overview/overview-page.tsx";

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound });
const overview = createRoute({ getParentRoute: () => root, path: "/", component: OverviewPage });
const mineral = createRoute({
  getParentRoute: () => root,
  path: "/minerals/$id",
  component: lazyRouteComponent(() => import("./pages/mineral/mineral-page.tsx"), "MineralPage"),
});
const evidence = createRoute({
  getParentRoute: () => root,
  path: "/evidence",
  component: lazyRouteComponent(() => import("./pages/evidence/evidence-page.tsx"), "EvidencePage"),
});
const screening = createRoute({
  getParentRoute: () => root,
  path: "/screening",
  component: lazyRouteComponent(() => import("./pages/screening/screening-page.tsx"), "ScreeningPage"),
});
const demand = createRoute({
  getParentRoute: () => root,
  path: "/demand",
  component: lazyRouteComponent(() => import("./pages/demand/demand-page.tsx"), "DemandPage"),
});
const typology = createRoute({
  getParentRoute: () => root,
  path: "/typology",
  component: lazyRouteComponent(() => import("./pages/typology/typology-page.tsx"), "TypologyPage"),
});
const policy = createRoute({
  getParentRoute: () => root,
  path: "/policy",
  component: lazyRouteComponent(() => import("./pages/policy/policy-page.tsx"), "PolicyPage"),
});
const chain = createRoute({
  getParentRoute: () => root,
  path: "/chain/$id",
  component: lazyRouteComponent(() => import("./pages/chain/chain-page.tsx"), "ChainPage"),
});
const field = createRoute({
  getParentRoute: () => root,
  path: "/field",
  component: lazyRouteComponent(() => import("./pages/field/field-page.tsx"), "FieldPage"),
});

export const router = createRouter({
  routeTree: root.addChildren([
    overview,
    mineral,
    screening,
    demand,
    typology,
    policy,
    chain,
    field,
    evidence,
  ]),
  parseSearch,
  stringifySearch,
  scrollRestoration: true,
  defaultPreload: "intent",
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
