import { createServer } from 'node:http';
import { openStore } from '#db/connection.ts';
import { predictionPage } from '#domain/predictions/queries.ts';

// What pages are measured against: a bare handler that asks the same query and writes its rows as HTML, and nothing else.
const { read } = openStore(process.env['DATABASE_URL']!);
const escaped = (text: string | null) => (text ?? '').replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
createServer(async (_, response) => {
  const { rows, next } = await predictionPage(read, { show: 'open', limit: 50 });
  const body = rows.map((row) => `<li><a href="/predictions/${row.id}">${escaped(row.claim)}</a><blockquote>${escaped(row.quote)}</blockquote>${row.windowTo} ${escaped(row.forecaster)} ${escaped(row.outlet)} ${row.ppm ?? ''}</li>`).join('');
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.end(`<!doctype html><title>Predictions</title><ul>${body}</ul><a href="?after=${next?.id ?? ''}">More</a>`);
}).listen(Number(process.env['PORT']), '127.0.0.1');
