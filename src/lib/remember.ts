/**
 * A function of one text that keeps its answers: the columns of a workbook repeat the same few words in every row. The
 * cap keeps a column of distinct texts from growing it. Answers are shared, so callers must not change them.
 */
export function remember<T>(answer: (text: string) => T, most = 5_000): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined || known.has(text)) return before as T;
    if (known.size >= most) known.clear();
    const fresh = answer(text);
    known.set(text, fresh);
    return fresh;
  };
}
