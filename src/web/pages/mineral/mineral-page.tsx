export function MineralPage() {
  return null;
}
