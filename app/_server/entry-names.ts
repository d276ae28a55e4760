/** A command names its input by path, a form by entry. What is not told here goes by the last word of its path. */
const entries: Record<string, string> = {
  'forecaster.name': 'forecaster', 'forecaster.kind': 'forecasterKind', 'relayedBy.name': 'relayedBy', 'chance.ppm': 'percent', 'reference.ppm': 'referencePercent', 'reference.source': 'referenceSource',
  'range.0': 'rangeLow', 'range.1': 'rangeHigh', 'measured.value': 'measured', 'measured.unit': 'measuredUnit', 'condition.id': 'conditionId', 'published.day': 'published',
};

/** The entry of a form in which the input at this path was typed. */
export function entryAt(path: string): string {
  const [, nth, field] = /^evidence\.(\d)\.(\w+)$/.exec(path) ?? [];
  if (field) return `${field === 'note' ? 'evidenceNote' : field}${nth === '0' ? '' : '2'}`;
  const parts = path.split('.');
  return entries[parts.slice(-2).join('.')] ?? parts.findLast((part) => !/^\d+$/.test(part)) ?? path;
}
