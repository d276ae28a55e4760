import { noteAftermath } from '#domain/resolutions/aftermath-commands.ts';
import { changeOf } from '#app/_server/route.ts';

export const POST = changeOf(noteAftermath, 'forecastId');
