import { file } from '../../gate/files.ts';
import { route } from '../../gate/route.ts';
import { pictureOf } from '../../lib/pictures.ts';
import { notFound, Problem } from '../../lib/problem.ts';
import { findManagingUnit } from './cadres.identity.queries.ts';
import { findPhoto, putPhoto } from './cadres.photo.queries.ts';
import {
  longestPhoto,
  newPhoto,
  photoChanged,
  photoInput,
  photoRemoval,
  photoShape,
  photoSides,
} from './cadres.photo.schema.ts';
import { photoMisshapen, photoTooLarge, photoUnreadable } from './cadres.problems.ts';

/** The photo that stands; its version is in the address, so that a browser may keep it. */
export const getPhoto = route({
  method: 'get',
  path: '/people/:id/photos/:version',
  right: 'cadres.read',
  unit: 'reach',
  input: photoInput,
  output: file,
  handle: async ({ db }, { id, version }) => {
    const photo = await findPhoto(db, id, version);
    if (!photo) throw new Problem(notFound);
    const name = `${id}-${version}.${photo.mediaType === 'image/png' ? 'png' : 'jpg'}`;
    return { name, type: photo.mediaType, bytes: photo.bytes, kept: true };
  },
});

export const putPersonPhoto = route({
  method: 'put',
  path: '/people/:id/photo',
  right: 'cadres.write',
  unit: async (db, { id }) => (await findManagingUnit(db, id)) ?? [],
  input: newPhoto,
  // Room for the sentence that names the size; the door itself breaks off much larger ones.
  uploads: { files: 1, each: 5_000_000, together: 5_000_000 },
  output: photoChanged,
  handle: ({ db }, { id, before, files: [photo] }) =>
    putPhoto(db, id, before ?? null, { ...requirePortrait(photo!.bytes), bytes: photo!.bytes }),
  audit: ({ unitId, photo }, { id }) => ({ subject: 'photo', subjectId: id, unitId, detail: { photo } }),
});

export const deletePersonPhoto = route({
  method: 'delete',
  path: '/people/:id/photo',
  right: 'cadres.write',
  unit: async (db, { id }) => (await findManagingUnit(db, id)) ?? [],
  input: photoRemoval,
  output: photoChanged,
  handle: ({ db }, { id, before }) => putPhoto(db, id, before, null),
  audit: ({ unitId }, { id, before }) => ({ subject: 'photo', subjectId: id, unitId, detail: { before } }),
});

/** Told by its content, whatever its name says. */
function requirePortrait(bytes: Uint8Array): { mediaType: string } {
  if (bytes.length > longestPhoto)
    throw new Problem(photoTooLarge, { size: Math.ceil(bytes.length / 1000), most: longestPhoto / 1000 });
  const picture = pictureOf(bytes);
  if (!picture) throw new Problem(photoUnreadable);
  const { width, height, mediaType } = picture;
  const fits = [width, height].every((side) => side >= photoSides.least && side <= photoSides.most);
  if (!fits || width / height < photoShape.least || width / height > photoShape.most)
    throw new Problem(photoMisshapen, { width, height, ...photoSides });
  return { mediaType };
}

export const photoRoutes = [getPhoto, putPersonPhoto, deletePersonPhoto];
