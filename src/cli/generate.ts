import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { text } from './cli.text.ts';
import { provinceUnion, spareProvince } from './generate.names.text.ts';
import { type Province, writeProvince } from './generate.writing.ts';
import { type Call, needed, type Verb, WrongUse } from './verb.ts';

/** As many units as leave ten cadres to each, which is what provinces come to. */
const cadresPerUnit = 10;
const provinceList = z.object({ codes: z.array(z.object({ vi: z.string(), kind: z.string() })) });

export const generate: Verb = {
  name: 'generate',
  usage: 'generate --provinces N --cadres N --seed S [--json]',
  does: text.verbs.generate,
  options: { provinces: { type: 'string' }, cadres: { type: 'string' }, seed: { type: 'string' } },
  run: async (call) => {
    const [provinces, cadres] = [
      countOption(call, 'provinces', 1_000),
      countOption(call, 'cadres', 5_000_000),
    ];
    const seed = needed(call, 'seed');
    const { door } = await call.open();
    const made: { unitId: number; name: string; people: number }[] = [];
    for (const province of planCountry(provinces, cadres)) {
      const { unitId, people } = await writeProvince(door, seed, province);
      made.push({ unitId, name: province.name, people });
      process.stderr.write(`${text.generated(province.name, people)}\n`);
    }
    // Without it the planner still believes the tables empty.
    await door.pool.query('analyze');
    call.answer({ seed, provinces: made }, () =>
      text.generatedAll(
        made.length,
        made.reduce((sum, { people }) => sum + people, 0),
      ),
    );
    return 0;
  },
};

function countOption(call: Call, option: string, most: number): number {
  const word = needed(call, option);
  const count = /^\d{1,9}$/.test(word) ? Number(word) : 0;
  if (count < 1 || count > most) throw new WrongUse(text.wrongCount(`--${option}`, most));
  return count;
}

/** Provinces under their real names for as long as there are any, with invented people in all of them. */
export function planCountry(provinces: number, cadres: number): Province[] {
  const file = new URL('../../data/codelists/provinces.63.json', import.meta.url);
  const { codes } = provinceList.parse(JSON.parse(readFileSync(file, 'utf8')));
  return Array.from({ length: provinces }, (_, index) => {
    const place = codes[index];
    const own = Math.floor(cadres / provinces) + (index < cadres % provinces ? 1 : 0);
    return {
      number: index + 1,
      name: place
        ? provinceUnion(place.vi, place.kind === 'city')
        : provinceUnion(spareProvince(index + 1), false),
      units: Math.max(12, Math.round(own / cadresPerUnit)),
      cadres: own,
    };
  });
}
