import { z } from 'zod';
import { type FactField, factKind } from '../../gate/fact.ts';
import { documentField } from '../organisation/organisation.forms.labels.ts';
import { titles } from './cadres.labels.ts';
import { newPost, postEnd, postingEnd } from './cadres.postings.schema.ts';

const document = newPost.shape.document.removeDefault();
const quota = newPost.shape.quota.removeDefault();
const quotaField: FactField = {
  key: 'quota',
  input: 'number',
  vi: 'Định biên (số người được giữ)',
  en: 'Places (how many may hold it)',
  hint: { vi: 'Để trống nếu chưa định.', en: 'Empty where nobody has said.' },
};
const post = { key: 'post', right: 'organisation.write' } as const;

/** What is typed of a post; the unit is known. */
export const postForm = factKind({
  ...post,
  path: '/posts',
  vi: 'Vị trí, chức vụ',
  en: 'Post',
  shape: z.object({
    title: newPost.shape.title,
    name: newPost.shape.name,
    quota,
    fromOn: newPost.shape.fromOn.removeDefault(),
    document,
  }),
  fields: [
    { key: 'title', input: 'code', codes: titles.list, vi: 'Chức danh', en: 'Title' },
    { key: 'name', input: 'text', vi: 'Tên chức vụ', en: 'Words of the post' },
    quotaField,
    { key: 'fromOn', input: 'day', vi: 'Có từ ngày', en: 'Since' },
    documentField,
  ],
});

export const postingEndForm = factKind({
  key: 'posting',
  path: '/posting-ends',
  right: 'cadres.write',
  vi: 'Thôi giữ chức vụ',
  en: 'End of the posting',
  shape: z.object({
    toOn: postingEnd.shape.toOn,
    reason: postingEnd.shape.reason.removeDefault(),
    document,
  }),
  fields: [
    {
      key: 'toOn',
      input: 'day',
      vi: 'Thôi giữ từ ngày',
      en: 'Over from',
      hint: { vi: 'Ngày đầu tiên không còn giữ.', en: 'The first day on which it is not held.' },
    },
    {
      key: 'reason',
      input: 'text',
      vi: 'Lý do',
      en: 'Reason',
      hint: { vi: 'Nghỉ hưu, chuyển công tác, miễn nhiệm…', en: 'Retirement, transfer, dismissal …' },
    },
    documentField,
  ],
});

export const postQuotaForm = factKind({
  ...post,
  path: '/post-quotas',
  vi: 'Định biên của chức vụ',
  en: 'Places of the post',
  shape: z.object({ quota }),
  fields: [quotaField],
});

export const postEndForm = factKind({
  ...post,
  path: '/post-ends',
  vi: 'Bỏ chức vụ',
  en: 'End the post',
  shape: z.object({ toOn: postEnd.shape.toOn, document }),
  fields: [{ key: 'toOn', input: 'day', vi: 'Không còn từ ngày', en: 'Gone from' }, documentField],
});
