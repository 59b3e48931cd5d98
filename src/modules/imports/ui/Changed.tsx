import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Change } from '../../../lib/changes.ts';
import type { CodeOf } from '../../../lib/codes.ts';
import { type ApiProblem, api } from '../../../web/api.ts';
import { useFormat } from '../../../web/format.ts';
import { useNames, useText } from '../../../web/language.ts';
import { Changes } from '../../../web/parts/Changes.tsx';
import { Failure, Notice, Waiting } from '../../../web/parts/State.tsx';
import { changedKinds } from '../imports.labels.ts';
import type { ImportDetail } from './job.ts';
import styles from './Wizard.module.css';
import { wizardText } from './wizard.text.ts';

type Kind = CodeOf<typeof changedKinds>;
interface Page {
  rows: { position: number; kind: Kind; personId: number | null; changes: Change[] }[];
  counts: Record<Kind, number>;
  next: number | null;
}

/** What an import changed, or as a trial run would change, person by person. */
export function Changed({ job }: { job: ImportDetail }) {
  const text = useText(wizardText);
  const format = useFormat();
  const nameOf = useNames();
  const [kind, setKind] = useState<Kind | null>(null);
  const path = `/imports/${job.id}/changes`;
  const found = useInfiniteQuery<Page, ApiProblem, { pages: Page[] }, unknown[], number>({
    queryKey: [path, kind],
    queryFn: ({ signal, pageParam }) => api.get<Page>(path, { kind, after: pageParam, limit: 50 }, signal),
    initialPageParam: 0,
    getNextPageParam: (last) => last.next,
  });
  const pages = found.data?.pages ?? [];
  const rows = pages.flatMap((page) => page.rows);
  const counts = pages[0]?.counts ?? { created: 0, updated: 0, other: 0 };
  const made = new Set(rows.flatMap((row) => (row.kind === 'created' ? [row.personId] : [])));
  // A record that stays as it was may still gain a post or a degree: nothing changed is what neither list names.
  const listed = [job.result?.created, job.result?.updated, job.result?.unchanged];
  const people = listed.reduce((sum, tally) => sum + (tally?.people ?? 0), 0);
  const unchanged = found.data && job.result?.changesKept ? people - counts.created - counts.updated : 0;
  return (
    <section className={styles.sheet}>
      <div>
        <h2>{job.dryRun ? text.wouldChange : text.hasChanged}</h2>
        {unchanged > 0 && <p className={styles.quiet}>{text.unchangedPeople(format.count(unchanged))}</p>}
      </div>
      <fieldset className={styles.filter}>
        <legend className="unseen">{text.filterChanges}</legend>
        {([null, ...changedKinds.codes] as const).map((one) => (
          <label key={one ?? 'all'}>
            <input type="radio" name="changed" checked={kind === one} onChange={() => setKind(one)} />
            {one === null ? text.allChanges : `${nameOf(changedKinds, one)} (${format.count(counts[one])})`}
          </label>
        ))}
      </fieldset>
      {job.result && !job.result.changesKept && <Notice tone="plain">{text.changesCut}</Notice>}
      {found.error && <Failure error={found.error} retry={() => void found.refetch()} />}
      {found.isPending && <Waiting lines={6} />}
      {found.data && rows.length === 0 && <p className={styles.quiet}>{text.nothingChanges}</p>}
      {rows.length > 0 && (
        <Changes
          changes={rows.flatMap(({ changes }) => changes)}
          // Whom a trial run would make has no page yet.
          isOnRecord={(personId) => !(job.dryRun && made.has(personId))}
        />
      )}
      {found.hasNextPage && (
        <Button
          variant="default"
          size="sm"
          loading={found.isFetchingNextPage}
          onClick={() => void found.fetchNextPage()}
        >
          {text.moreChanges}
        </Button>
      )}
    </section>
  );
}
