// Scripts run on the Node that this package installs. With --ignore-scripts it is missing and the
// machine's own Node runs instead: stop with a hint before anything fails in a puzzling way.
const major = Number(process.versions.node.split(".")[0]);
if (major < 24) {
  console.error(`chokepoint needs Node 24 or newer, this is ${process.version}.`);
  console.error("  try: npm ci   (it brings its own Node 24; do not use --ignore-scripts)");
  process.exit(1);
}
