import { argon2 as argon2Callback, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const argon2 = promisify(argon2Callback);

/** OWASP's first choice for argon2id: 19 MiB, two passes, one lane. */
const cost = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 };
const saltLength = 16;

const phc = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;
const unpadded = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '');
/** The same letters typed on another keyboard must be the same password. */
const bytesOf = (password: string) => Buffer.from(password.normalize('NFC'));

/** A PHC string: `$argon2id$v=19$m=…,t=…,p=…$salt$hash`. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(saltLength);
  const tag = await argon2('argon2id', { message: bytesOf(password), nonce, ...cost });
  return `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${unpadded(nonce)}$${unpadded(tag)}`;
}

/** A hash that no password opens, checked where there is none, so that both answers cost the same. */
const nobody = hashPassword(randomBytes(32).toString('hex'));

export async function checkPassword(password: string, hash: string | null): Promise<boolean> {
  const parts = phc.exec(hash ?? (await nobody));
  if (!parts) throw new Error('not an argon2id hash');
  const [, memory, passes, parallelism, salt, tag] = parts;
  const expected = Buffer.from(tag!, 'base64');
  const found = await argon2('argon2id', {
    message: bytesOf(password),
    nonce: Buffer.from(salt!, 'base64'),
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    tagLength: expected.length,
  });
  return timingSafeEqual(found, expected) && hash !== null;
}

/** No letters or digits that look alike: it is read aloud over the telephone. */
const letters = 'abcdefghijkmnpqrstuvwxyz23456789';

/** A password to be changed at the first sign-in: four groups of four, 80 bits. */
export const inventPassword = (): string =>
  Array.from({ length: 4 }, () =>
    Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join(''),
  ).join('-');
