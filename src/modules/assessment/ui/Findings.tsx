import { useLanguage } from '../../../web/language.ts';
import { Why } from '../../../web/parts/Why.tsx';
import type { JudgedStandard } from '../assessment.schema.ts';
import styles from './Assessment.module.css';

/** Each condition with its verdict, which opens to its reasons. */
export function Findings({
  standards,
  personId,
}: {
  standards: readonly JudgedStandard[];
  personId: number;
}) {
  const language = useLanguage();
  return (
    <ul className={styles.findings}>
      {standards.flatMap(({ standard, regulationId, document, from, to, newer, findings }) =>
        findings.map((finding) => (
          <li key={`${standard} ${finding.condition}`}>
            <span>{finding.says[language]}</span>
            <Why
              finding={finding}
              clause={{ regulationId, document, article: finding.article, from, to, newer }}
              personId={personId}
            />
          </li>
        )),
      )}
    </ul>
  );
}
