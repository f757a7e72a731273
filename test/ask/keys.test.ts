import { describe, expect, it } from 'vitest';
import { decodeKeys, flushKeys } from '../../src/ask/keys.ts';

const names = (...reads: string[]) => {
  let pending = '';
  const keys = reads.flatMap((read) => {
    const decoded = decodeKeys(pending, read);
    pending = decoded.pending;
    return decoded.keys;
  });
  return [...keys, ...flushKeys(pending)].map(
    ({ name, ctrl, alt }) => `${ctrl ? 'ctrl-' : ''}${alt ? 'alt-' : ''}${name}`,
  );
};

describe('keys from bytes', () => {
  it.each([
    ['\r', ['enter']],
    ['\x1b[A\x1bOB', ['up', 'down']],
    ['\x1b[1;5C', ['right']],
    ['\x1b[5~\x1b[6~', ['pageup', 'pagedown']],
    ['\x03\x04', ['ctrl-c', 'ctrl-d']],
    ['\x1bb', ['alt-b']],
    ['\x1b', ['escape']],
    ['\x1b\x1b[A', ['escape', 'up']],
    ['é日👩‍🚀'.slice(0, 2), ['é', '日']],
    ['\x1b[?1;2c\x1b[99~x', ['x']],
    ['\x00\x1c', []],
  ])('reads %j', (read, expected) => {
    expect(names(read)).toEqual(expected);
  });

  it('waits for the rest of a sequence that arrives in pieces', () => {
    expect(names('\x1b', '[', 'A')).toEqual(['up']);
    expect(decodeKeys('', '\x1b[')).toEqual({ keys: [], pending: '\x1b[' });
  });

  it('takes a paste as one key, even when it holds Enter, keys and other sequences, and arrives in pieces', () => {
    const reads = ['\x1b[200~3\r\x1b[A', '\x03q\x1b[20', '1~'];
    let pending = '';
    const keys = reads.flatMap((read) => {
      const decoded = decodeKeys(pending, read);
      pending = decoded.pending;
      return decoded.keys;
    });
    expect(keys).toMatchObject([{ name: 'paste', text: '3\r\x1b[A\x03q' }]);
  });

  it('tells what came faster than hands type', () => {
    expect(decodeKeys('', 'yes\r').keys.every(({ speed }) => speed === 'burst')).toBe(true);
    expect(decodeKeys('', '3\r').keys.every(({ speed }) => speed === 'typed')).toBe(true);
  });
});
