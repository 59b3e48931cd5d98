/** Pictures by their structure: heads, sizes and ends are right, what they show is grey noise nobody looks at. */

const segment = (marker: number, content: Uint8Array): Buffer => {
  const head = Buffer.alloc(4);
  head.writeUInt16BE(0xff00 | marker, 0);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
};

/** Of so many bytes, if that is more than it takes. */
export function jpeg(width: number, height: number, length = 0): Buffer {
  const frame = Buffer.from([8, 0, 0, 0, 0, 1, 1, 0x11, 0]);
  frame.writeUInt16BE(height, 1);
  frame.writeUInt16BE(width, 3);
  const head = Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\0\0', 'latin1')),
    segment(0xc0, frame),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
  ]);
  const scan = Buffer.alloc(Math.max(16, length - head.length - 2), 0x2a);
  return Buffer.concat([head, scan, Buffer.from([0xff, 0xd9])]);
}

export function png(width: number, height: number): Buffer {
  const head = Buffer.alloc(33);
  head.write('\x89PNG\r\n\x1a\n', 'latin1');
  head.writeUInt32BE(13, 8);
  head.write('IHDR', 12, 'latin1');
  head.writeUInt32BE(width, 16);
  head.writeUInt32BE(height, 20);
  head.set([8, 0], 24);
  return Buffer.concat([head, Buffer.from([0, 0, 0, 0, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82])]);
}

/** A form with one file and fields, as a browser sends it. */
export function multipart(file: { name: string; bytes: Uint8Array }, fields: Record<string, string>) {
  const boundary = 'ranh-gioi';
  const part = Buffer.concat([
    Buffer.from(
      `--${boundary}\r\ncontent-disposition: form-data; name="files"; filename="${file.name}"\r\ncontent-type: image/jpeg\r\n\r\n`,
    ),
    file.bytes,
    Buffer.from('\r\n'),
  ]);
  const written = Object.entries(fields).map(
    ([name, value]) => `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  const end = Buffer.from(`--${boundary}--\r\n`);
  return {
    part,
    end,
    payload: Buffer.concat([Buffer.from(written.join('')), part, end]),
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
  };
}
