import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type ChangeEvent, useEffect, useRef, useState } from 'react';
import { type ApiProblem, api } from '../../../web/api.ts';
import { useLanguage, useText } from '../../../web/language.ts';
import { Confirm } from '../../../web/parts/Confirm.tsx';
import { Dialog } from '../../../web/parts/Dialog.tsx';
import { Notice } from '../../../web/parts/State.tsx';
import styles from './Photo.module.css';
import { photoText } from './photo.text.ts';

/** Of what is sent: 4 × 6 cm at 300 dots to the inch, about 60 kB. */
const size = { width: 480, height: 720 };
const quality = 0.88;

/** Shares of one: how near, and where in the room that is left. */
interface Cut {
  zoom: number;
  across: number;
  down: number;
}
const middle: Cut = { zoom: 1, across: 0.5, down: 0.3 };

interface Props {
  id: number;
  photo: number | null;
  changed: () => void;
  close: () => void;
}

/** A picture is chosen, cut and made small here; only then is it sent over the slow line. */
export default function PhotoDialog({ id, photo, changed, close }: Props) {
  const text = useText(photoText);
  const language = useLanguage();
  const canvas = useRef<HTMLCanvasElement>(null);
  const file = useRef<HTMLInputElement>(null);
  const [picture, setPicture] = useState<ImageBitmap | null>(null);
  const [unreadable, setUnreadable] = useState(false);
  const [cut, setCut] = useState(middle);
  const [removing, setRemoving] = useState(false);
  const done = () => {
    changed();
    close();
  };
  const save = useMutation<unknown, ApiProblem>({
    mutationFn: async () => {
      const form = new FormData();
      if (photo !== null) form.set('before', String(photo));
      form.set('files', await jpegOf(canvas.current!), 'photo.jpg');
      return api.put(`/people/${id}/photo`, form);
    },
    onSuccess: done,
  });
  const remove = useMutation<unknown, ApiProblem>({
    mutationFn: () => api.delete(`/people/${id}/photo?before=${photo}`),
    onSuccess: done,
  });
  useEffect(() => {
    if (picture && canvas.current) draw(canvas.current, picture, cut);
  }, [picture, cut]);
  const choose = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [chosen] = target.files ?? [];
    if (!chosen) return;
    const read = await createImageBitmap(chosen).catch(() => null);
    setUnreadable(read === null);
    setPicture(read);
    setCut(middle);
  };
  if (removing)
    return (
      <Confirm
        title={text.removal}
        deed={text.remove}
        dangerous
        busy={remove.isPending}
        error={remove.error}
        confirm={() => remove.mutate()}
        close={() => setRemoving(false)}
      >
        {text.removalHint}
      </Confirm>
    );
  const slider = (name: keyof Cut, label: string, least: number, most: number) => (
    <label>
      {label}
      <input
        type="range"
        min={least}
        max={most}
        step={0.01}
        value={cut[name]}
        onChange={({ target }) => setCut({ ...cut, [name]: Number(target.value) })}
      />
    </label>
  );
  return (
    <Dialog label={text.title} close={close}>
      <div className={styles.dialog}>
        <h2>{text.title}</h2>
        <p className={styles.hint}>{text.hint}</p>
        <input
          ref={file}
          hidden
          type="file"
          accept="image/jpeg,image/png,image/webp"
          aria-label={text.choose}
          onChange={(event) => void choose(event)}
        />
        {picture && (
          <div className={styles.cutting}>
            <canvas ref={canvas} {...size} role="img" aria-label={text.preview} />
            <div className={styles.sliders}>
              {slider('zoom', text.zoom, 1, 4)}
              {slider('across', text.across, 0, 1)}
              {slider('down', text.down, 0, 1)}
            </div>
          </div>
        )}
        {unreadable && (
          <Notice tone="refused" role="alert">
            {text.unreadable}
          </Notice>
        )}
        {save.error && (
          <Notice tone="refused" role="alert">
            {save.error.sentence(language)}
          </Notice>
        )}
        <div className={styles.answers}>
          <Button variant={picture ? 'default' : 'filled'} size="sm" onClick={() => file.current?.click()}>
            {text.choose}
          </Button>
          {photo !== null && !picture && (
            <Button variant="outline" color="red" size="sm" onClick={() => setRemoving(true)}>
              {text.remove}
            </Button>
          )}
          <Button variant="default" size="sm" onClick={close}>
            {text.cancel}
          </Button>
          {picture && (
            <Button size="sm" loading={save.isPending} onClick={() => save.mutate()}>
              {text.save}
            </Button>
          )}
        </div>
      </div>
    </Dialog>
  );
}

/** The part of the picture within the frame, as large as the frame allows at that zoom. */
function draw(canvas: HTMLCanvasElement, picture: ImageBitmap, { zoom, across, down }: Cut): void {
  const shown = Math.min(picture.width / size.width, picture.height / size.height) / zoom;
  const [width, height] = [size.width * shown, size.height * shown];
  const paper = canvas.getContext('2d')!;
  paper.imageSmoothingQuality = 'high';
  // What is see-through would come out black.
  paper.fillStyle = '#fff';
  paper.fillRect(0, 0, size.width, size.height);
  const [left, top] = [(picture.width - width) * across, (picture.height - height) * down];
  paper.drawImage(picture, left, top, width, height, 0, 0, size.width, size.height);
}

const jpegOf = (canvas: HTMLCanvasElement) =>
  new Promise<Blob>((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no JPEG'))), 'image/jpeg', quality),
  );
