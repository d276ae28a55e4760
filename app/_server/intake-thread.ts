import { randomUUID } from 'node:crypto';
import { parentPort } from 'node:worker_threads';
import { store } from '#db/connection.ts';
import { startIntake } from '#domain/intake/clock-jobs.ts';
import { startReader } from '#domain/intake/reader-jobs.ts';
import { env } from '#env';

// A thread with connections of its own: reading or storing a long article here keeps no page waiting.
const intake = startIntake({
  context: () => ({ store: store(), actor: { kind: 'operator', name: 'Hindcast' }, now: new Date() }),
  holder: `server ${process.pid} ${randomUUID()}`,
  allowLoopback: env().FETCH_ALLOW_LOOPBACK,
  reader: startReader(),
  chance: Math.random,
});

parentPort?.once('message', async () => {
  await intake.stop().catch((error: unknown) => console.error('Intake:', error));
  process.exit(0);
});
