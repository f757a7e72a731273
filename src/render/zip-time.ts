// Office files are ZIP archives whose parts carry the time at which they were packed; that time is no content, and the same content gives the same bytes.

const endMark = 0x06054b50;
const partMark = 0x02014b50;
/** 1 January 1980, 00:00: the first moment that a ZIP archive knows. */
const firstTime = 0;
const firstDate = 0x21;

/** The archive with every part packed at the same fixed time. Bytes that are no archive come back as they are. */
export function atFixedTime(archive: Uint8Array): Uint8Array {
  const bytes = archive.slice();
  const view = new DataView(bytes.buffer);
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== endMark) end -= 1;
  if (end < 0) return bytes;
  const setTime = (at: number): void => {
    view.setUint16(at, firstTime, true);
    view.setUint16(at + 2, firstDate, true);
  };
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0 && view.getUint32(at, true) === partMark; left--) {
    setTime(at + 12);
    setTime(view.getUint32(at + 42, true) + 10);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return bytes;
}
