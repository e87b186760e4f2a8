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

export const router = createRouter({
  routeTree: root.addChildren([overview, mineral, evidence]),
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
