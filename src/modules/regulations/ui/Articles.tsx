import { Button } from '@mantine/core';
import { useLocation } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useText } from '../../../web/language.ts';
import { anchorOf } from '../../../web/parts/articles.ts';
import { FactTable } from '../../../web/parts/Facts.tsx';
import { useRight } from '../../../web/session.ts';
import type { RegulationPage } from '../regulations.register.schema.ts';
import { ArticleForm } from './ArticleForm.tsx';
import styles from './Regulations.module.css';
import { regulationsText } from './regulations.text.ts';

/** The articles that are cited; an address with one of them opens the page there. */
export function Articles({ regulation }: { regulation: RegulationPage }) {
  const text = useText(regulationsText);
  const may = useRight('regulations.write') && regulation.own;
  const { articles } = regulation;
  const [put, setPut] = useState<{ article: RegulationPage['articles'][number] | null } | null>(null);
  const hash = useLocation({ select: (location) => location.hash });
  useEffect(() => {
    if (hash === '') return;
    document.getElementById(hash)?.scrollIntoView({ block: 'center' });
    // The rows came after the address was read, and only a new address makes one of them its target.
    if (!document.querySelector(':target')) window.location.replace(`#${hash}`);
  }, [hash]);
  if (articles.length === 0 && !may) return null;
  return (
    <section className={styles.sheet}>
      <FactTable
        title={text.articles}
        heads={[text.article, text.heading, text.body]}
        {...(may ? { tools: text.correct } : {})}
        side={
          may && (
            <Button variant="default" size="sm" onClick={() => setPut({ article: null })}>
              {text.addArticle}
            </Button>
          )
        }
        rows={articles.map((one) => ({
          key: one.article,
          anchor: anchorOf(one.article),
          cells: [
            one.article,
            one.heading,
            one.body && (
              <span key="body" className={styles.body}>
                {one.body}
              </span>
            ),
          ],
          tools: may && (
            <Button
              variant="subtle"
              size="compact-sm"
              aria-label={text.editArticle(one.article)}
              onClick={() => setPut({ article: one })}
            >
              {text.correct}
            </Button>
          ),
        }))}
      />
      {put && <ArticleForm regulation={regulation} standing={put.article} close={() => setPut(null)} />}
    </section>
  );
}
