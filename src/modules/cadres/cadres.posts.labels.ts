import { remember } from '../../lib/remember.ts';
import { isGenericUnit, tidyUnitName, unitWithin } from '../organisation/organisation.units.labels.ts';
import { namesTitle } from './cadres.titles.labels.ts';

export interface Post {
  /** The post in the office's words without the unit's name; empty where the text names only a unit. */
  name: string;
  /** The unit named with the post; null where none is, or only its level ("LĐLĐ huyện"). */
  unit: string | null;
}

const capitals = /(?<!\p{L})(?:lđlđ|cđcs|cđvc|bch|btv|ubkt|uv|kcn|ubnd|tlđ|cđ)(?!\p{L})/giu;

/** A post typed in capitals as posts are written; abbreviations stay. */
function tidyPost(text: string): string {
  if (text !== text.toUpperCase() || !/[À-Ỹ]/.test(text)) return text;
  const lower = text.toLowerCase().replace(capitals, (word) => word.toUpperCase());
  return lower.charAt(0).toUpperCase() + lower.slice(1);
}

/** "Chủ tịch - LĐLĐ huyện Tam Đường" taken apart; where several posts are joined, the unit is that of the first. */
export const splitPost = remember(readPost);

function readPost(text: string): Post {
  const line = text.replace(/\s*\n\s*/g, ' ').trim();
  const mention = unitWithin(line);
  if (!mention || isGenericUnit(mention.name)) return { name: tidyPost(line), unit: null };
  // "Trưởng ban, LĐLĐ tỉnh X": what follows the unit may be another post, and only a post.
  const after = line.slice(line.indexOf(mention.name) + mention.name.length).replace(/^[\s,;/–—-]+/, '');
  const name = after !== '' && namesTitle(after) ? `${mention.before}, ${after}` : mention.before;
  return { name: tidyPost(name.replace(/^[\s,;–—-]+/, '')), unit: tidyUnitName(mention.name) };
}
