import { Button } from '@mantine/core';
import { useState } from 'react';
import { type ApiProblem, api, type Given } from '../../../web/api.ts';
import { useFormat } from '../../../web/format.ts';
import { useLanguage, useText } from '../../../web/language.ts';
import { Close } from '../../../web/parts/Close.tsx';
import { Dialog } from '../../../web/parts/Dialog.tsx';
import { FactTable } from '../../../web/parts/Facts.tsx';
import { Notice } from '../../../web/parts/State.tsx';
import { queryClient } from '../../../web/query.ts';
import { present } from '../../../web/scope.ts';
import type { BulkLine, BulkReply } from '../cadres.bulk.schema.ts';
import type { Act, Told } from './acts.labels.ts';
import styles from './BulkAct.module.css';
import { BulkFields, faultsOf } from './BulkFields.tsx';
import { bulkText } from './bulk.text.ts';

interface Props {
  act: Act;
  /** Whom it is for, in the words of the list's address. */
  list: Given;
  count: number;
  leaveOut: (people: readonly string[]) => void;
  close: () => void;
}

/** The same put on record of many: told once, looked through person by person, then done for all or for none. */
export function BulkAct({ act, list, count, leaveOut, close }: Props) {
  const text = useText(bulkText);
  const format = useFormat();
  const language = useLanguage();
  const [told, setTold] = useState<Told>({});
  const [tried, setTried] = useState(false);
  const [reply, setReply] = useState<BulkReply>();
  const [problem, setProblem] = useState<ApiProblem>();
  const [busy, setBusy] = useState(false);

  const send = async (trial: boolean) => {
    setTried(true);
    if (faultsOf(act, told).length > 0) return;
    const { number, signedOn, ...rest } = told;
    const document = number ? { number, signedOn: signedOn ?? null } : null;
    setBusy(true);
    setProblem(undefined);
    try {
      const body = { ...(act.body ? act.body(rest) : rest), document, list: present(list), count, trial };
      setReply(await api.post<BulkReply>(act.path, body));
      if (!trial) void queryClient.invalidateQueries();
    } catch (error) {
      setProblem(error as ApiProblem);
    } finally {
      setBusy(false);
    }
  };
  const lines = reply?.lines ?? [];
  const refused = lines.filter(({ refusal }) => refusal !== null);
  const changing = lines.filter(({ change }) => change === 'created' || change === 'updated');
  const leave = () => {
    leaveOut(refused.map(({ personId }) => String(personId)));
    setReply(undefined);
  };
  return (
    <Dialog label={act[language]} close={close} className={styles.dialog}>
      <div className={styles.head}>
        <h2>{act[language]}</h2>
        <Close close={close} />
      </div>
      <p>{text.forCount(format.count(count))}</p>
      {!reply && <BulkFields act={act} told={told} tell={setTold} tried={tried} />}
      {problem && (
        <Notice tone="refused" role="alert">
          {problem.sentence(language)}
        </Notice>
      )}
      {reply?.done && (
        <Notice tone="met" role="status">
          {text.done(format.count(changing.length))}
        </Notice>
      )}
      {reply && !reply.done && (
        <>
          <Notice tone={refused.length > 0 ? 'refused' : 'plain'} role="status">
            {refused.length > 0
              ? text.refused(format.count(refused.length))
              : text.ready(format.count(changing.length), format.count(lines.length - changing.length))}
          </Notice>
          <FactTable
            label={text.preview}
            heads={[text.person, text.post, text.result]}
            rows={[...refused, ...lines.filter(({ refusal }) => refusal === null)].map((line) => ({
              key: String(line.personId),
              cells: [line.fullName, `${line.postName}, ${line.unitName}`, resultOf(line, text, language)],
            }))}
          />
        </>
      )}
      <div className={styles.answers}>
        {!reply && (
          <Button size="sm" loading={busy} onClick={() => void send(true)}>
            {text.preview}
          </Button>
        )}
        {reply && !reply.done && (
          <>
            {refused.length > 0 ? (
              <Button size="sm" onClick={leave}>
                {text.leaveOut(format.count(refused.length))}
              </Button>
            ) : (
              changing.length > 0 && (
                <Button size="sm" loading={busy} onClick={() => void send(false)}>
                  {text.write(format.count(changing.length))}
                </Button>
              )
            )}
            <Button size="sm" variant="default" onClick={() => setReply(undefined)}>
              {text.back}
            </Button>
          </>
        )}
        {reply?.done && (
          <Button size="sm" onClick={close}>
            {text.close}
          </Button>
        )}
      </div>
    </Dialog>
  );
}

const resultOf = (
  { change, refusal }: BulkLine,
  text: Record<NonNullable<BulkLine['change']>, string>,
  language: 'vi' | 'en',
) => (refusal ? refusal[language] : change ? text[change] : '');
