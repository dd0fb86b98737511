import {conform, type Schema} from '../contract/schema.ts';

/**
 * One value that a browser keeps, where the editor let it: a browser may refuse storage, by throwing at its very name,
 * and then it keeps nothing.
 *
 * @param schema what it takes up again; anything else that stands under the key counts as nothing
 */
export const createMemory = <T>(where: 'none' | 'session' | 'device', key: string, schema: Schema) => {
  const attempt = <R>(work: (storage: Storage) => R): R | undefined => {
    try {
      return where === 'none' ? undefined : work(where === 'session' ? sessionStorage : localStorage);
    } catch {
      return undefined;
    }
  };
  return {
    read: () => attempt((storage) => conform<T>(schema, JSON.parse(storage.getItem(key) ?? 'null'), [])),
    write: (value: T) => attempt((storage) => storage.setItem(key, JSON.stringify(value))),
    forget: () => attempt((storage) => storage.removeItem(key)),
  };
};

export type Memory<T> = ReturnType<typeof createMemory<T>>;
