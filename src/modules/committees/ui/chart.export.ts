import type { Extent } from './chart.layout.ts';

const margin = 20;
/** A picture's longer side; browsers refuse to draw much larger ones. */
const mostPixels = 8_000;

/** The drawing by itself, as a file that any program opens. */
export function svgOf(drawing: SVGSVGElement): Blob {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  copy.removeAttribute('class');
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  return new Blob([new XMLSerializer().serializeToString(copy)], { type: 'image/svg+xml' });
}

export async function pngOf(drawing: SVGSVGElement): Promise<Blob> {
  const { width, height } = drawing.viewBox.baseVal;
  const scale = Math.min(2, mostPixels / Math.max(width, height));
  const url = URL.createObjectURL(svgOf(drawing));
  try {
    const picture = new Image();
    picture.src = url;
    await picture.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.ceil(width * scale);
    canvas.height = Math.ceil(height * scale);
    const context = canvas.getContext('2d')!;
    context.fillStyle = '#ffffff';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(picture, 0, 0, canvas.width, canvas.height);
    return await new Promise((settle, fail) =>
      canvas.toBlob(
        (blob) => (blob ? settle(blob) : fail(new Error('The picture is too large'))),
        'image/png',
      ),
    );
  } finally {
    URL.revokeObjectURL(url);
  }
}

export function save(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

export const viewBoxOf = ({ x, y, width, height }: Extent): string =>
  `${x - margin} ${y - margin} ${width + 2 * margin} ${height + 2 * margin}`;
