import { Button } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type Day, yearOf } from '../../../lib/days.ts';
import { addMonths } from '../../../rules/months.ts';
import { address } from '../../../web/api.ts';
import { useFormat } from '../../../web/format.ts';
import { useLanguage, useText } from '../../../web/language.ts';
import { Icon } from '../../../web/parts/Icon.tsx';
import { Page } from '../../../web/parts/Page.tsx';
import { SavedViews } from '../../../web/parts/SavedViews.tsx';
import { Failure, Waiting } from '../../../web/parts/State.tsx';
import { Tabs } from '../../../web/parts/Tabs.tsx';
import { useGet } from '../../../web/query.ts';
import { useScope } from '../../../web/scope.ts';
import type { UnitPage } from '../../organisation/organisation.schema.ts';
import type { ForecastCalendar } from '../forecasts.schema.ts';
import { Buttons } from './Buttons.tsx';
import { Calendar } from './Calendar.tsx';
import styles from './Forecasts.module.css';
import type { ForecastSearch } from './forecasts.search.ts';
import { forecastsText } from './forecasts.text.ts';
import { askedOf, Todo } from './Todo.tsx';
import { Years } from './Years.tsx';

const views = ['todo', 'calendar', 'years'] as const;
/** How far each view looks ahead, unless the address says until when; bars are of whole years. */
const horizonOf = {
  todo: (asOf: Day) => addMonths(asOf, 12),
  calendar: (asOf: Day) => addMonths(asOf, 36),
  years: (asOf: Day) => `${yearOf(asOf) + 10}-12-31`,
} as const;

/** What is to come in a unit and below: as work, as a calendar, as ten years. */
export function Forecasts() {
  const text = useText(forecastsText);
  const format = useFormat();
  const language = useLanguage();
  const navigate = useNavigate();
  const { unit, asOf } = useScope();
  const search: ForecastSearch = useSearch({ from: '/forecasts' });
  const view = views.find((one) => one === search.view) ?? 'todo';
  const until = search.until ?? horizonOf[view](asOf);
  const place = useGet<UnitPage>(`/units/${unit}`, { asOf }, { enabled: unit !== undefined, keep: true });
  const counts = useGet<ForecastCalendar>('/forecast-calendar', { unit, asOf, until }, { keep: true });
  const asked = { unit, asOf, ...askedOf(search), until };
  const horizons = (
    [
      [12, text.oneYear],
      [36, text.threeYears],
      [120, text.tenYears],
    ] as const
  ).map(([months, name]) => [addMonths(asOf, months), name] as const);
  const go = (changed: ForecastSearch) =>
    void navigate({
      to: '/forecasts',
      search: ({ unit: of, asOf: day }: { unit?: number; asOf?: string }) =>
        ({ unit: of, asOf: day, ...changed }) as object,
      replace: true,
      resetScroll: false,
    });
  return (
    <Page
      title={text.title}
      menu={<SavedViews page="forecasts" />}
      about={
        place.data && `${text.about(place.data.name, format.day(asOf))} ${text.horizon(format.day(until))}`
      }
      side={
        view === 'todo' && (
          <>
            <Link to="/forecasts/print" search={search}>
              {text.print}
            </Link>
            <a href={address('/forecasts/calendar', { ...asked, language })} download>
              {text.ics}
            </a>
            <Button
              component="a"
              href={address('/forecasts/file', { ...asked, language })}
              download
              variant="default"
              leftSection={<Icon name="download" />}
            >
              {text.download}
            </Button>
          </>
        )
      }
    >
      {counts.error && <Failure error={counts.error} retry={() => void counts.refetch()} />}
      {!counts.data && !counts.error && <Waiting lines={10} />}
      {counts.data && (
        <Tabs
          label={text.views}
          tabs={views.map((key) => ({ key, name: text[key] }))}
          chosen={view}
          choose={(next) => go({ view: next })}
        >
          <div className={styles.view}>
            {view !== 'years' && !search.start && (
              <Buttons
                label={text.ahead}
                options={horizons}
                value={until}
                choose={(next) => go({ ...search, until: next })}
              />
            )}
            {view === 'todo' && <Todo counts={counts.data} until={until} />}
            {view === 'calendar' && <Calendar counts={counts.data} />}
            {view === 'years' && <Years until={until} />}
          </div>
        </Tabs>
      )}
    </Page>
  );
}
