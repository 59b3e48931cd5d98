import { z } from 'zod';
import { openIdentity, sealIdentity } from '../../gate/vault.ts';
import { type ImportOptions, importOptions } from './imports.schema.ts';

/** Corrections may hold identity numbers: a job keeps what is put right of cells and values sealed, and nobody reads it but the import. */
export const sealedOptions = ({ corrections, ...options }: ImportOptions) => ({
  ...options,
  corrections: sealIdentity(JSON.stringify(corrections)).toString('base64'),
});

/** The options as they were given; also those of jobs that were made before corrections were sealed. */
export const storedOptions = z.preprocess((stored) => {
  const { corrections } = stored as { corrections?: unknown };
  if (typeof corrections !== 'string') return stored;
  return {
    ...(stored as object),
    corrections: JSON.parse(openIdentity(Buffer.from(corrections, 'base64'))),
  };
}, importOptions);
