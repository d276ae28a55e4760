import type { Piece } from '#domain/predictions/difference.ts';
import { say, sentences } from '#words/say.ts';

const said = sentences({ gone: 'taken out: ', new: 'put in: ' });

/** A text with what one side has and the other lacks marked: `before` leaves out what is new, `after` what is gone. */
export function Difference({ pieces, side = 'both' }: { pieces: readonly Piece[]; side?: 'before' | 'after' | 'both' }) {
  return pieces.map(({ kind, text }, i) => {
    if (kind === 'same') return <span key={i}>{text}</span>;
    if ((kind === 'gone' && side === 'after') || (kind === 'new' && side === 'before')) return null;
    const Tag = kind === 'gone' ? 'del' : 'ins';
    return <Tag key={i}><span className="visually-hidden">{say(said[kind])}</span>{text}<span className="visually-hidden">{say(' (to here)')}</span></Tag>;
  });
}
