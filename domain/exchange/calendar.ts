import type { Day } from '#domain/articles/day.ts';
import { updatedAt, type Entry } from './feed.ts';

/** A last day in a calendar: a whole day that keeps nobody busy. */
export type DueDay = Entry & { day: Day };

/** iCalendar (RFC 5545) of last days. Its moments are those of the last change, so the same days are the same bytes. */
export function calendar({ title, language, page }: { title: string; language: string; page: string }, days: readonly DueDay[]): string {
  return [
    'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Hindcast//Hindcast//EN', 'CALSCALE:GREGORIAN',
    // RFC 7986, and what came before it.
    `NAME;LANGUAGE=${language}:${escaped(title)}`, `X-WR-CALNAME:${escaped(title)}`, `URL:${page}`, `LAST-MODIFIED:${moment(updatedAt(days))}`, 'REFRESH-INTERVAL;VALUE=DURATION:PT12H',
    ...(days.length > 0 ? days.flatMap(event) : EMPTY),
    'END:VCALENDAR',
  ].map(folded).join('');
}

// A calendar holds at least one component (RFC 5545 §3.6): where no day is due, it is our zone.
const EMPTY = ['BEGIN:VTIMEZONE', 'TZID:UTC', 'BEGIN:STANDARD', 'DTSTART:19700101T000000', 'TZOFFSETFROM:+0000', 'TZOFFSETTO:+0000', 'END:STANDARD', 'END:VTIMEZONE'];

function event({ id, url, title, text, language, topic, publishedAt, updatedAt, day }: DueDay): string[] {
  return [
    'BEGIN:VEVENT', `UID:${id}`, `DTSTAMP:${moment(updatedAt)}`, `CREATED:${moment(publishedAt)}`, `LAST-MODIFIED:${moment(updatedAt)}`, `DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`,
    `SUMMARY;LANGUAGE=${language}:${escaped(title)}`, `DESCRIPTION:${escaped(`${text}\n${url}`)}`, `URL:${url}`, `CATEGORIES:${escaped(topic)}`, 'TRANSP:TRANSPARENT', 'END:VEVENT',
  ];
}

/** "2026-11-24T12:00:00.000Z" as "20261124T120000Z". */
function moment(at: string): string {
  return `${at.slice(0, 19).replace(/[-:]/g, '')}Z`;
}

/** TEXT (RFC 5545 §3.3.11). Other control characters have no way to stand there. */
function escaped(text: string): string {
  return text.replace(/\r\n?|[\n\u0085\u2028\u2029]/g, '\n').replace(/(?!\n)\p{Cc}/gu, ' ').replace(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n');
}

const OCTETS = 75;

/** A line with its end, in pieces of 75 octets at most, never cut within a character; the next piece begins with a blank. */
function folded(line: string): string {
  let [done, piece, size] = ['', '', 0];
  for (const letter of line) {
    const octets = Buffer.byteLength(letter);
    if (size + octets > OCTETS) {
      done += `${piece}\r\n`;
      [piece, size] = [' ', 1];
    }
    piece += letter;
    size += octets;
  }
  return `${done}${piece}\r\n`;
}
