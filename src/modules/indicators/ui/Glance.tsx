import { Link } from '@tanstack/react-router';
import { useFormat } from '../../../web/format.ts';
import { useText } from '../../../web/language.ts';
import { Page } from '../../../web/parts/Page.tsx';
import { Empty, Failure, Waiting } from '../../../web/parts/State.tsx';
import { useGet } from '../../../web/query.ts';
import { useScope } from '../../../web/scope.ts';
import { useRight } from '../../../web/session.ts';
import { webText } from '../../../web/web.text.ts';
import { Remaining } from '../../committees/ui/Remaining.tsx';
import { Soon } from '../../forecasts/ui/Soon.tsx';
import type { Glance as Seen } from '../indicators.schema.ts';
import styles from './Glance.module.css';
import { Ages, Grades, Training } from './GlancePictures.tsx';
import { Quality, Staffing } from './GlanceTables.tsx';
import { glanceText } from './glance.text.ts';
import { KeyFigures } from './KeyFigures.tsx';

/** A province, or any unit, on one page: how many, how good, how old, trained where; each number opens. */
export function Glance() {
  const text = useText(glanceText);
  const web = useText(webText);
  const format = useFormat();
  const { unit, asOf, from, to } = useScope();
  const maySee = useRight('indicators.read');
  const { data, error, refetch } = useGet<Seen>(
    '/glance',
    { unit, asOf, from, to },
    { enabled: maySee && unit !== undefined, keep: true },
  );
  const mayImport = useRight('imports.run');

  if (!maySee) {
    return (
      <Page title={text.title}>
        <Empty icon="glance" title={text.hidden}>
          <p>{text.hiddenHint}</p>
          <Link to="/units">{text.toUnits}</Link>
        </Empty>
      </Page>
    );
  }
  if (unit === undefined) {
    return (
      <Empty icon="tree" title={web.noReach}>
        <p>{web.noReachHint}</p>
      </Empty>
    );
  }
  if (error && !data) return <Failure whole error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting lines={12} />;
  const nothing = data.quality.length === 0 && data.figures['organisation.grassrootsUnions'] == null;
  const about = [
    text.about(data.unit.name, format.day(data.asOf)),
    ...(data.lastImport ? [text.lastImport(format.instant(data.lastImport.at))] : []),
  ].join(' · ');
  return (
    <Page title={text.title} about={about}>
      {nothing ? (
        <Empty icon="upload" title={text.emptyTitle}>
          <p>{data.lastImport ? text.emptyDay(format.day(data.asOf)) : text.emptyHint}</p>
          {mayImport && <Link to="/imports">{text.toImport}</Link>}
        </Empty>
      ) : (
        <>
          <Remaining unit={unit} />
          <KeyFigures glance={data} />
          <Soon />
          <div className={styles.sheets}>
            <div>
              <Staffing glance={data} />
              <Grades glance={data} />
            </div>
            <div>
              <Ages glance={data} />
              <Training glance={data} />
            </div>
          </div>
          <Quality glance={data} />
        </>
      )}
    </Page>
  );
}
