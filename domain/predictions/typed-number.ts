/** A number as people type it: commas and spaces may part its thousands, and nothing else. Null for what is none; "0,5" too, which without its comma would be five. */
export function typedNumber(text: string): number | null {
  const plain = text.replaceAll(/[\s_]/g, '').replaceAll('，', ',').replace('−', '-');
  if (!/^[+-]?(?:\d{1,3}(?:,\d{3})+|\d*)(?:\.\d*)?(?:e[+-]?\d+)?$/i.test(plain) || !/^[+-]?\.?\d/.test(plain)) return null;
  const value = Number(plain.replaceAll(',', ''));
  return Number.isFinite(value) ? value : null;
}

/** Per cent as people type it, with its sign or without, in parts per million; null for what is none between 0 and 100. */
export function typedPercent(text: string): number | null {
  const percent = typedNumber(text.replace(/\s*[%％]\s*$/, ''));
  return percent !== null && percent >= 0 && percent <= 100 ? Math.round(percent * 10_000) : null;
}
