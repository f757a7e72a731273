// Newer Nodes have a browser's storage and warn when it is looked for without a file; a package that looks for it while it is loaded finds none.

/** Loads what `load` loads, while there is no `localStorage`; afterwards it is as it was. */
export async function withoutWebStorage<T>(load: () => Promise<T>): Promise<T> {
  const there = Object.getOwnPropertyDescriptor(globalThis, 'localStorage');
  if (there?.configurable !== true) return load();
  Object.defineProperty(globalThis, 'localStorage', { value: undefined, configurable: true, writable: true });
  try {
    return await load();
  } finally {
    Object.defineProperty(globalThis, 'localStorage', there);
  }
}
