/** opencc-js ships no types: each dictionary is one string of "from to" pairs joined by "|". */
declare module 'opencc-js/dict/TSCharacters' {
  const pairs: string;
  export default pairs;
}
declare module 'opencc-js/dict/STCharacters' {
  const pairs: string;
  export default pairs;
}
declare module 'opencc-js/cn2t' {
  export function Converter(between: { from: 'cn'; to: 'tw' | 'twp' | 'hk' }): (text: string) => string;
}
