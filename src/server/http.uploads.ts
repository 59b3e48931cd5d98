import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Upload } from '../gate/files.ts';
import { Problem } from '../lib/problem.ts';
import type { UploadLimits } from '../lib/uploads.ts';
import { formBroken, mediaTypeUnknown, uploadTooLarge } from './server.problems.ts';
import { text } from './server.text.ts';

const longestField = 100_000;

export const takeUploads = (app: FastifyInstance) => app.register(multipart, { throwFileSizeLimit: false });

/** The files under `files` and the fields beside them; a field that is sent twice is a list. */
export async function readUploads(
  request: FastifyRequest,
  limits: UploadLimits,
): Promise<Record<string, unknown>> {
  if (!request.isMultipart()) throw new Problem(mediaTypeUnknown);
  try {
    return await readParts(request, limits);
  } catch (error) {
    // What has no code comes from the parser: a form cut short, or none at all.
    throw error instanceof Error && !(error instanceof Problem) && !('code' in error)
      ? Object.assign(new Problem(formBroken), { cause: error })
      : error;
  }
}

async function readParts(request: FastifyRequest, limits: UploadLimits): Promise<Record<string, unknown>> {
  const files: Upload[] = [];
  const fields = new Map<string, string | string[]>();
  let together = 0;
  const parts = request.parts({
    limits: { files: limits.files + 1, fileSize: limits.each, fieldSize: longestField, fields: 50 },
  });
  for await (const part of parts) {
    if (part.type === 'field') {
      put(fields, part.fieldname, String(part.value));
      continue;
    }
    const chunks: Buffer[] = [];
    for await (const chunk of part.file) {
      together += chunk.length;
      if (together > limits.together) throw tooLarge(limits);
      chunks.push(chunk);
    }
    if (part.file.truncated || files.length === limits.files) throw tooLarge(limits);
    files.push({ name: baseName(part.filename), bytes: Buffer.concat(chunks) });
  }
  return { ...Object.fromEntries(fields), files };
}

function put(fields: Map<string, string | string[]>, name: string, value: string): void {
  const before = fields.get(name);
  fields.set(name, before === undefined ? value : [before, value].flat());
}

/** The last part of whatever path a browser sends, without control characters. */
const baseName = (name: string) =>
  name
    .split(/[\\/]/)
    .at(-1)!
    .replace(/\p{Cc}/gu, '')
    .normalize('NFC')
    .slice(-200) || text.nameless;

const megabytes = (bytes: number) => Math.floor(bytes / 1_000_000);
const tooLarge = ({ files, each, together }: UploadLimits) =>
  new Problem(uploadTooLarge, { files, each: megabytes(each), together: megabytes(together) });
