import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { api } from '../../../web/api.ts';
import { useFormat } from '../../../web/format.ts';
import { useNames, useText } from '../../../web/language.ts';
import { DocumentRef } from '../../../web/parts/DocumentRef.tsx';
import { FactTable } from '../../../web/parts/Facts.tsx';
import { Empty, Failure, Waiting } from '../../../web/parts/State.tsx';
import { type PageOf, useGet, usePages } from '../../../web/query.ts';
import { useScope } from '../../../web/scope.ts';
import { employmentBases, engagements } from '../../cadres/cadres.labels.ts';
import { postEndForm, postForm, postQuotaForm } from '../../cadres/cadres.postforms.labels.ts';
import type { UnitPage as Unit } from '../../organisation/organisation.schema.ts';
import { RuleVerdict } from '../../regulations/ui/RuleVerdict.tsx';
import { committeeKinds } from '../committees.labels.ts';
import type { UnitCommittees, UnitPost } from '../committees.staffing.schema.ts';
import { EndPosting } from './EndPosting.tsx';
import styles from './UnitPage.module.css';
import { useDeeds } from './unit.deeds.tsx';
import { formsText } from './unit.forms.text.ts';
import { unitsText } from './units.text.ts';

const daysBetween = (from: string, to: string) =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

/** The posts of the unit and its departments, who holds each, what is empty and since when; and its committees. */
export function UnitPosts({ unit }: { unit: Unit }) {
  const text = useText(unitsText);
  const format = useFormat();
  const forms = useText(formsText);
  const { asOf } = useScope();
  const { may, open } = useDeeds();
  const list = usePages<PageOf<UnitPost>>('/unit-posts', { unit: unit.id, asOf });
  if (list.error && !list.data) return <Failure error={list.error} retry={() => void list.refetch()} />;
  if (!list.data) return <Waiting lines={8} />;
  const posts = list.data.pages.flatMap(({ rows }) => rows);
  const total = list.data.pages[0]!.total;
  return (
    <>
      <Committees unit={unit.id} />
      {may && unit.toOn === null && (
        <p className={styles.above}>
          <Button
            variant="default"
            size="sm"
            onClick={() =>
              open({
                kind: postForm,
                about: String(unit.id),
                send: (told) => api.post('/posts', { ...told, unitId: unit.id }),
              })
            }
          >
            {forms.addPost}
          </Button>
        </p>
      )}
      <section className={styles.sheet}>
        {posts.length === 0 ? (
          <Empty icon="person" title={text.noPosts}>
            <p>{text.noPostsHint}</p>
          </Empty>
        ) : (
          [...Map.groupBy(posts, ({ unitId }) => unitId)].map(([unitId, ones]) => (
            <Posts key={unitId} title={ones[0]!.unitName} posts={ones} />
          ))
        )}
        {list.hasNextPage && (
          <Button
            variant="default"
            size="sm"
            loading={list.isFetching}
            onClick={() => void list.fetchNextPage()}
          >
            {text.morePosts(format.count(total - posts.length))}
          </Button>
        )}
      </section>
    </>
  );
}

function Posts({ title, posts }: { title: string; posts: readonly UnitPost[] }) {
  const text = useText(unitsText);
  const format = useFormat();
  const forms = useText(formsText);
  const { asOf } = useScope();
  const { may } = useDeeds();
  return (
    <FactTable
      title={title}
      heads={[text.post, text.holders, text.held, text.vacant]}
      counts={[2]}
      {...(may && { tools: forms.tools })}
      rows={posts.map((post) => ({
        key: String(post.id),
        tools: may && post.toOn === null && <PostTools post={post} />,
        cells: [
          <span key="post" className={styles.post}>
            {post.name}
            {post.document && (
              <small className={styles.quiet}>
                <DocumentRef document={post.document} />
              </small>
            )}
            {post.toOn && <small className={styles.quiet}>{text.until(format.day(post.toOn))}</small>}
          </span>,
          <Holders key="holders" post={post} />,
          post.quota === null
            ? format.count(post.held)
            : `${format.count(post.held)} / ${format.count(post.quota)}`,
          post.vacant > 0 ? (
            <span key="vacant" className={styles.vacant}>
              {text.vacantPlaces(format.count(post.vacant))}
              {post.vacantSince && (
                <small>
                  {text.vacantFor(
                    format.count(daysBetween(post.vacantSince, asOf)),
                    format.day(post.vacantSince),
                  )}
                </small>
              )}
            </span>
          ) : (
            ''
          ),
        ],
      }))}
    />
  );
}

function PostTools({ post }: { post: UnitPost }) {
  const text = useText(formsText);
  const { open } = useDeeds();
  const about = String(post.id);
  return (
    <span className={styles.tools}>
      <button
        type="button"
        className={styles.link}
        onClick={() =>
          open({
            kind: postQuotaForm,
            about,
            proposed: { quota: post.quota },
            correcting: true,
            send: ({ quota }) => api.put(`/posts/${post.id}/quota`, { quota, was: post.quota }),
          })
        }
      >
        {text.changeQuota}
        <span className="unseen"> {post.name}</span>
      </button>
      <button
        type="button"
        className={styles.link}
        onClick={() =>
          open({
            kind: postEndForm,
            about,
            send: (told) => api.post('/post-ends', { ...told, postId: post.id }),
          })
        }
      >
        {text.endPost}
        <span className="unseen"> {post.name}</span>
      </button>
    </span>
  );
}

function Holders({ post }: { post: UnitPost }) {
  const text = useText(unitsText);
  const format = useFormat();
  const nameOf = useNames();
  if (post.holders.length === 0) return <span className={styles.quiet}>{text.nobody}</span>;
  return (
    <ul className={styles.holders}>
      {post.holders.map((holder) => (
        <li key={`${holder.personId} ${holder.fromOn}`}>
          <Link to="/people/$id" params={{ id: String(holder.personId) }}>
            {holder.fullName}
          </Link>{' '}
          <small className={styles.quiet}>
            {[
              nameOf(engagements, holder.engagement),
              nameOf(employmentBases, holder.basis),
              `${text.since} ${format.day(holder.fromOn)}`,
            ]
              .filter(Boolean)
              .join(' · ')}
          </small>
          {post.toOn === null && holder.toOn === null && (
            <EndPosting
              posting={{ id: holder.postingId, postName: post.name, unitName: post.unitName }}
              person={holder.fullName}
            />
          )}
        </li>
      ))}
      {post.held > post.holders.length && (
        <li>
          <Link to="/people" search={{ unit: post.unitId, title: post.title }}>
            {text.andOthers(format.count(post.held - post.holders.length))}
          </Link>
        </li>
      )}
    </ul>
  );
}

function Committees({ unit }: { unit: number }) {
  const text = useText(unitsText);
  const format = useFormat();
  const nameOf = useNames();
  const { asOf } = useScope();
  const { data } = useGet<UnitCommittees>('/unit-committees', { unit, asOf });
  if (!data || data.committees.length === 0) return null;
  return (
    <section className={styles.sheet}>
      <FactTable
        title={text.committees}
        heads={[text.committeeKind, text.term, text.head, text.filledSeats, text.vacant, text.byRule]}
        counts={[3]}
        rows={data.committees.map((one) => ({
          key: String(one.id),
          cells: [
            nameOf(committeeKinds, one.kind),
            [one.termFrom, one.termTo].filter(Boolean).join('–') || `${text.since} ${format.day(one.fromOn)}`,
            one.chair ? (
              <Link key="chair" to="/people/$id" params={{ id: String(one.chair.personId) }}>
                {one.chair.fullName}
              </Link>
            ) : (
              ''
            ),
            one.size === null
              ? format.count(one.filled)
              : `${format.count(one.filled)} / ${format.count(one.size)}`,
            one.size !== null && one.size > one.filled ? (
              <span key="vacant" className={styles.vacant}>
                {text.vacantSeats(format.count(one.size - one.filled))}
              </span>
            ) : (
              ''
            ),
            <Limit key="limit" unit={unit} of={one} all={data.committees} />,
          ],
        }))}
      />
    </section>
  );
}

type Committee = UnitCommittees['committees'][number];
const sizeOf = ({ size, filled }: Committee) => size ?? filled;

/** The size of a committee against the figure in force for the unit; a standing one against the executive it is of. */
function Limit({ unit, of: one, all }: { unit: number; of: Committee; all: readonly Committee[] }) {
  const { asOf } = useScope();
  const executive = all.find(({ kind }) => kind === 'executive');
  const rule = limits[one.kind];
  if (!rule) return null;
  return (
    <RuleVerdict
      rule={rule}
      asked={{ unit, asOf }}
      count={sizeOf(one)}
      whole={executive ? sizeOf(executive) : null}
    />
  );
}

const limits: Record<string, string> = {
  executive: 'committee.size',
  standing: 'committee.standing_share',
};
