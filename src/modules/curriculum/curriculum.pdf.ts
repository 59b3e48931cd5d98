import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { headOf, printedOf } from './curriculum.pieces.ts';
import type { Curriculum } from './curriculum.schema.ts';

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** The form as a PDF; the same value makes the same bytes. Synchronous: call it through `pack`. */
export function drawCurriculum(curriculum: Curriculum, picture: Uint8Array | null): Uint8Array {
  const compiler = NodeCompiler.create({ workspace: path('.') });
  const photo = picture && (picture[0] === 0x89 ? 'photo.png' : 'photo.jpg');
  const data = {
    ...curriculum,
    name: curriculum.person.name,
    head: headOf(curriculum),
    beside: printedOf(curriculum.beside),
    blocks: printedOf(curriculum.blocks),
    picture: photo,
  };
  compiler.mapShadow(path('curriculum.json'), Buffer.from(JSON.stringify(data)));
  if (photo) compiler.mapShadow(path(photo), Buffer.from(picture));
  return new Uint8Array(compiler.pdf({ mainFilePath: path('curriculum.typ') }, { creationTimestamp: 0 }));
}
