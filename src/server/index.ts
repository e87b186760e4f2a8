/** The public face of the server. */
export { type AppOptions, createApp } from "./create-app.ts";
export { type Listening, listen } from "./listen.ts";
