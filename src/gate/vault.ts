import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataFolder } from '../db/open.ts';

let keys: { hash: Buffer; seal: Buffer } | undefined;

/** Two keys in one file beside the database, never in it: made once, and part of every backup. */
function load(): { hash: Buffer; seal: Buffer } {
  const folder = join(dataFolder(), 'keys');
  const file = join(folder, 'identity.key');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  try {
    // 'wx' so that of two processes starting together one writes and both read the same.
    writeFileSync(file, randomBytes(64).toString('base64'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const bytes = Buffer.from(readFileSync(file, 'utf8'), 'base64');
  if (bytes.length !== 64) throw new Error(`${file}: 64 bytes expected`);
  return { hash: bytes.subarray(0, 32), seal: bytes.subarray(32) };
}

const held = () => {
  keys ??= load();
  return keys;
};

/** Keyed hash of an identity number, for matching and uniqueness; the number cannot be guessed back without the key. */
export const hashIdentity = (number: string): Buffer =>
  createHmac('sha256', held().hash).update(number).digest();

/** Keyed digest of what goes out and must come back as it was; `use` keeps those of one purpose from passing for another's. */
export const signText = (use: string, text: string): Buffer =>
  createHmac('sha256', held().hash).update(`${use}:${text}`).digest();

/** Encrypted for keeping: a fresh nonce, the tag, the text. */
export function sealIdentity(number: string): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', held().seal, nonce);
  const text = Buffer.concat([cipher.update(number, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), text]);
}

export function openIdentity(sealed: Buffer): string {
  const decipher = createDecipheriv('aes-256-gcm', held().seal, sealed.subarray(0, 12));
  decipher.setAuthTag(sealed.subarray(12, 28));
  return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]).toString('utf8');
}

/** The last three digits, the rest as dots: enough to tell two people apart, too little to use. */
export const maskIdentity = (number: string): string => '•'.repeat(number.length - 3) + number.slice(-3);
