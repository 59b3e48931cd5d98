import { lazy, Suspense, useState } from 'react';
import { address } from '../../../web/api.ts';
import { useText } from '../../../web/language.ts';
import { useRight } from '../../../web/session.ts';
import styles from './Photo.module.css';
import { photoText } from './photo.text.ts';

const PhotoDialog = lazy(() => import('./PhotoDialog.tsx'));

interface Props {
  person: { id: number; fullName: string; photo: number | null };
  /** Called when another photo, or none, stands. */
  changed: () => void;
}

/** The portrait, or the initial in its place; who keeps the record may change it. */
export function Photo({ person: { id, fullName, photo }, changed }: Props) {
  const text = useText(photoText);
  const mayChange = useRight('cadres.write');
  const [open, setOpen] = useState(false);
  return (
    <div className={styles.whole}>
      <span className={styles.photo}>
        {photo === null ? (
          <span aria-hidden="true">{fullName.split(/\s+/).at(-1)?.[0]}</span>
        ) : (
          <img src={address(`/people/${id}/photos/${photo}`)} alt={text.of(fullName)} />
        )}
      </span>
      {mayChange && (
        <button type="button" className={styles.change} onClick={() => setOpen(true)}>
          {photo === null ? text.add : text.change}
        </button>
      )}
      {open && (
        <Suspense fallback={null}>
          <PhotoDialog id={id} photo={photo} changed={changed} close={() => setOpen(false)} />
        </Suspense>
      )}
    </div>
  );
}
