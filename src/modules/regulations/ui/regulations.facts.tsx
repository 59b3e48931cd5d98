import type { ReactNode } from 'react';
import { useFormat } from '../../../web/format.ts';
import { useNames, useText } from '../../../web/language.ts';
import { confidences, regulationLevels, regulationTopics } from '../regulations.labels.ts';
import type { RegulationPage } from '../regulations.register.schema.ts';
import { regulationsText } from './regulations.text.ts';

/** What is printed on a document, and how well it is known. */
export function useRegulationFacts() {
  const text = useText(regulationsText);
  const format = useFormat();
  const nameOf = useNames();
  return (one: RegulationPage): (readonly [string, ReactNode])[] => [
    [text.issuer, one.issuer],
    [text.level, nameOf(regulationLevels, one.level)],
    [text.signedOn, one.signedOn && format.day(one.signedOn)],
    [text.fromOn, format.day(one.fromOn)],
    [text.toOn, one.untilOn ? format.day(one.untilOn) : text.openEnd],
    [text.topics, one.topics.map((topic) => nameOf(regulationTopics, topic)).join(', ')],
    [text.binds, one.unitName ?? text.everyone],
    [text.aliases, one.aliases.join(', ')],
    [text.confidence, nameOf(confidences, one.confidence)],
    [text.note, one.note],
  ];
}
