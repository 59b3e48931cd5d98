// npm run build: the screens, into dist/web; the server needs no build.
import { fail } from './say.ts';
import { buildWeb } from './web.ts';

await buildWeb().catch(fail);
