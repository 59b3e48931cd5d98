import { assess } from './assess.ts';
import { backup, restore } from './backup.ts';
import { cadres } from './cadres.ts';
import { forecast } from './forecast.ts';
import { generate } from './generate.ts';
import { importFiles } from './import.ts';
import { indicators } from './indicators.ts';
import { law } from './law.ts';
import { people } from './people.ts';
import { report } from './report.ts';
import { undo } from './undo.ts';
import { units } from './units.ts';
import { user } from './user.ts';
import type { Verb } from './verb.ts';
import { verify } from './verify.ts';

/** Every word of the command, in the order in which people meet them. */
export const verbs: readonly Verb[] = [
  importFiles,
  undo,
  units,
  cadres,
  indicators,
  people,
  report,
  assess,
  forecast,
  law,
  user,
  backup,
  restore,
  verify,
  generate,
];
