import { Button } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { Condition } from '../../../rules/condition.ts';
import { address } from '../../../web/api.ts';
import { useLanguage, useNames, useText } from '../../../web/language.ts';
import { anchorOf } from '../../../web/parts/articles.ts';
import { DocumentViews } from '../../../web/parts/DocumentViews.tsx';
import { FactTable } from '../../../web/parts/Facts.tsx';
import { Icon } from '../../../web/parts/Icon.tsx';
import { Page } from '../../../web/parts/Page.tsx';
import { Empty, Failure, Waiting } from '../../../web/parts/State.tsx';
import { useGet } from '../../../web/query.ts';
import { present, useScope } from '../../../web/scope.ts';
import { useRight } from '../../../web/session.ts';
import { confidences, enforcementNames } from '../../regulations/regulations.labels.ts';
import { EditionScope } from '../../regulations/ui/EditionText.tsx';
import { Window } from '../../regulations/ui/Resolution.tsx';
import { TryChange } from '../../regulations/ui/TryChange.tsx';
import { conditionParts, standardKinds } from '../../standards/standards.kinds.labels.ts';
import type {
  StandardPage as Standard,
  StandardEditionTold,
} from '../../standards/standards.register.schema.ts';
import { EditionEnd, EditionWithdrawal } from './StandardDeeds.tsx';
import { StandardEditionForm } from './StandardEditionForm.tsx';
import styles from './Standards.module.css';
import { standardsText } from './standards.text.ts';

type Deed = { what: 'new' } | { what: 'copy' | 'correct' | 'end' | 'withdraw'; edition: StandardEditionTold };

/** A standard with its editions, the latest first: what each asks of whom, by which document and article. */
export function StandardPage() {
  const text = useText(standardsText);
  const language = useLanguage();
  const nameOf = useNames();
  const { code } = useParams({ from: '/regulations/standards/$code' });
  const { unit, asOf } = useScope();
  const may = useRight('regulations.write');
  const [deed, setDeed] = useState<Deed | null>(null);
  const { data, error, refetch } = useGet<Standard>(`/standards/${code}`, { asOf }, { keep: true });
  if (error) return <Failure whole error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting lines={10} />;
  const close = () => setDeed(null);
  return (
    <Page
      title={data[language]}
      about={nameOf(standardKinds, data.kind)}
      side={
        <>
          <Link to="/assessment/people" search={present({ unit, asOf, standard: code })}>
            {text.assess}
          </Link>
          {may && (
            <Button leftSection={<Icon name="plus" />} onClick={() => setDeed({ what: 'new' })}>
              {text.addEdition}
            </Button>
          )}
        </>
      }
    >
      <DocumentViews />
      {data.editions.length === 0 && (
        <Empty icon="file" title={text.noEditions}>
          {may && <p>{text.noEditionsHint}</p>}
        </Empty>
      )}
      {data.editions.toReversed().map((edition) => (
        <Edition key={edition.id} standard={data} edition={edition} begin={setDeed} />
      ))}
      {deed?.what === 'new' && <StandardEditionForm standard={data} close={close} />}
      {deed?.what === 'copy' && <StandardEditionForm standard={data} copied={deed.edition} close={close} />}
      {deed?.what === 'correct' && (
        <StandardEditionForm standard={data} standing={deed.edition} close={close} />
      )}
      {deed?.what === 'end' && <EditionEnd edition={deed.edition} close={close} />}
      {deed?.what === 'withdraw' && <EditionWithdrawal edition={deed.edition} close={close} />}
    </Page>
  );
}

interface EditionProps {
  standard: Standard;
  edition: StandardEditionTold;
  begin: (deed: Deed) => void;
}

function Edition({ standard, edition, begin }: EditionProps) {
  const text = useText(standardsText);
  const language = useLanguage();
  const nameOf = useNames();
  const { unit } = useScope();
  const may = useRight('regulations.write');
  const framework = standard.kind === 'competency';
  const deeds = ['correct', 'end', 'withdraw'] as const;
  const inOrder = (one: Condition) => conditionParts.codes.indexOf(one.part ?? 'specific');
  return (
    <section className={styles.sheet}>
      <div className={styles.head}>
        <h2>
          <Link to="/regulations/$id" params={{ id: String(edition.regulationId) }}>
            {text.edition(edition.number)}
          </Link>
        </h2>
        <span className={styles.quiet}>
          <Window edition={edition} /> · {nameOf(confidences, edition.confidence)}
        </span>
      </div>
      <p>
        <EditionScope {...edition} />
      </p>
      {edition.note && <p className={styles.quiet}>{edition.note}</p>}
      <FactTable
        label={`${text.conditions}, ${edition.number}, ${edition.id}`}
        heads={[
          text.condition,
          text.part,
          ...(framework ? [text.levelShort] : []),
          text.article,
          text.whenNot,
        ]}
        rows={edition.conditions
          .toSorted((one, other) => inOrder(one) - inOrder(other))
          .map((one) => ({
            key: one.key,
            cells: [
              one.says[language],
              nameOf(conditionParts, one.part ?? 'specific'),
              ...(framework ? [one.level ? String(one.level) : ''] : []),
              one.article && (
                <Link
                  key="article"
                  to="/regulations/$id"
                  params={{ id: String(edition.regulationId) }}
                  hash={anchorOf(one.article)}
                >
                  {one.article}
                </Link>
              ),
              nameOf(enforcementNames, one.enforcement),
            ],
          }))}
      />
      <div className={styles.deeds}>
        <a href={address(`/standards/${standard.standard}/file`, { unit, edition: edition.id })} download>
          <Icon name="download" size={14} /> {text.word}
        </a>
        <Link
          to="/regulations/standards/$code/print"
          params={{ code: standard.standard }}
          search={present({ edition: edition.id, unit })}
        >
          <Icon name="print" size={14} /> {text.print}
        </Link>
        {may && (
          <Button variant="subtle" size="compact-sm" onClick={() => begin({ what: 'copy', edition })}>
            {text.copy}
          </Button>
        )}
        {may && <TryChange of="standard" edition={edition.id} unitId={edition.own ? edition.unitId : null} />}
        {may &&
          edition.own &&
          deeds.map((what) => (
            <Button key={what} variant="subtle" size="compact-sm" onClick={() => begin({ what, edition })}>
              {text[what]}
            </Button>
          ))}
      </div>
    </section>
  );
}
