import { Paper } from './Paper.tsx';
import { PaperProvider, type PaperUse } from './paper.context.ts';
import { TablePaper } from './TablePaper.tsx';

/** A report as it will stand on paper, whatever its form. */
export function AnyPaper({ use }: { use: PaperUse }) {
  const { report } = use;
  return (
    <PaperProvider value={use}>
      {report.format === 'docx' ? <Paper report={report} /> : <TablePaper report={report} />}
    </PaperProvider>
  );
}
