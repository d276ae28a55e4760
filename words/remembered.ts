/** What makes a thing, made once for each set of arguments: to make a format or an order of names costs a hundred times what using it does. */
export function remembered<A extends readonly (string | number)[], T>(make: (...args: A) => T): (...args: A) => T {
  const made = new Map<string, T>();
  return (...args) => {
    const key = args.join(' ');
    const known = made.get(key);
    if (known !== undefined) return known;
    const fresh = make(...args);
    made.set(key, fresh);
    return fresh;
  };
}
