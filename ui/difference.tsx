import type { Piece } from '#domain/predictions/difference.ts';

const said = { gone: ['taken out: ', ' (to here)'], new: ['put in: ', ' (to here)'] } as const;

/** A text with what one side has and the other lacks marked: `before` leaves out what is new, `after` what is gone. */
export function Difference({ pieces, side = 'both' }: { pieces: readonly Piece[]; side?: 'before' | 'after' | 'both' }) {
  return pieces.map(({ kind, text }, i) => {
    if (kind === 'same') return <span key={i}>{text}</span>;
    if ((kind === 'gone' && side === 'after') || (kind === 'new' && side === 'before')) return null;
    const Tag = kind === 'gone' ? 'del' : 'ins';
    return <Tag key={i}><span className="visually-hidden">{said[kind][0]}</span>{text}<span className="visually-hidden">{said[kind][1]}</span></Tag>;
  });
}
