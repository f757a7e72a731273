import { afterEach, describe, expect, it } from 'vitest';
import { withoutWebStorage } from '../../src/render/without-web-storage.ts';

const before = Object.getOwnPropertyDescriptor(globalThis, 'localStorage');
afterEach(() => {
  Reflect.deleteProperty(globalThis, 'localStorage');
  if (before) Object.defineProperty(globalThis, 'localStorage', before);
});
const look = (): unknown => Reflect.get(globalThis, 'localStorage');

describe('a package that looks for a browser’s storage', () => {
  it('finds none while it is loaded, and all is as before afterwards, also where loading fails', async () => {
    let looks = 0;
    Object.defineProperty(globalThis, 'localStorage', {
      configurable: true,
      get: () => {
        looks += 1;
        return 'there';
      },
    });
    expect(await withoutWebStorage(async () => look())).toBeUndefined();
    await expect(withoutWebStorage(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(looks).toBe(0);
    expect(look()).toBe('there');
  });
});
