import { useFormat } from '../format.ts';
import { useLanguage, useText } from '../language.ts';
import { useGet } from '../query.ts';
import { useRight } from '../session.ts';
import { webText } from '../web.text.ts';
import { Notice } from './State.tsx';

interface Fault {
  file: string;
  line: number;
  vi: string;
  en: string;
}

/** Told to who may mend it: the shipped law that the last start could not read, fault by fault. */
export function LawFaults() {
  const text = useText(webText);
  const format = useFormat();
  const language = useLanguage();
  const may = useRight('regulations.write');
  const { data } = useGet<{ rows: Fault[] }>('/law-faults', {}, { enabled: may });
  const rows = data?.rows ?? [];
  if (rows.length === 0) return null;
  return (
    <Notice tone="refused" role="alert">
      <p>{text.lawFaults(format.count(rows.length))}</p>
      <ul>
        {rows.slice(0, 20).map((fault) => (
          <li key={`${fault.file} ${fault.line} ${fault.vi}`}>
            {text.atLine(fault.file, fault.line)}: {fault[language]}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
