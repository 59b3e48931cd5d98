export function UnitTree() {
  return null;
}
