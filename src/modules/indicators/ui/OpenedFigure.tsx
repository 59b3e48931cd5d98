export function OpenedFigure() {
  return null;
}
