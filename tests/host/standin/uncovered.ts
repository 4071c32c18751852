/** An object that answers for what it has and fails loudly for the rest, so that a gap in the stand-in is never silent. */
export function coveredOnly<T extends object>(name: string, covered: T): T {
  return new Proxy(covered, {
    get(target, key) {
      // Promises, printing and symbols probe any object for these.
      if (key in target || typeof key === 'symbol' || key === 'then' || key === 'toJSON') {
        const value: unknown = Reflect.get(target, key);
        // Private fields live on the target, not on this proxy.
        return typeof value === 'function' && !isClass(value) ? value.bind(target) : value;
      }
      throw new Error(`The stand-in does not cover electron.${name}.${key}: add it in tests/host/standin.`);
    },
  });
}

const isClass = (value: unknown): boolean =>
  typeof value === 'function' && Function.prototype.toString.call(value).startsWith('class');
