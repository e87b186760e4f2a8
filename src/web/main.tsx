import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Engine } from "./evidence/engine.ts";
import { EngineContext } from "./evidence/use-answer.ts";
import { router } from "./router.tsx";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/controls.css";
import "./styles/frame.css";
import "./styles/figure.css";
import "./styles/tables.css";
import "./styles/overview.css";
import "./styles/mineral.css";
import "./styles/evidence.css";

const worker = new Worker(new URL("./evidence/worker.ts", import.meta.url), { type: "module" });
const engine = new Engine(worker);
const page = document.getElementById("page");
if (!page) throw new Error("index.html has no element #page");

createRoot(page).render(
  <StrictMode>
    <EngineContext value={engine}>
      <RouterProvider router={router} />
    </EngineContext>
  </StrictMode>,
);
void import("./styles/fonts.ts");
