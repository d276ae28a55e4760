import { store } from '#db/connection.ts';
import { forecasterById } from '#domain/predictions/queries.ts';
import { forecasterEmbed, missingEmbed } from '#ui/embed/cards.ts';
import { env } from '#env';
import { address } from '#words/say.ts';
import { forecasterRecord } from '#app/_server/forecaster-record.ts';
import { answering } from '#app/_server/twin.ts';

export const dynamic = 'force-dynamic';

export const GET = answering('text/html; charset=utf-8', async ({ id, day, site }) => {
  const { read } = store();
  const forecaster = await forecasterById(read, id);
  if (!forecaster) return null;
  const { row, hits } = await forecasterRecord(read, id, { asOf: day, clock: 'now' });
  return forecasterEmbed({ forecaster: forecaster.name, row, hits, url: site + address(`/forecasters/${id}`) });
}, () => missingEmbed(env().publicUrl + address('/')));
