import { embedStyle } from '#ui/embed/style.ts';
import { answering } from '#app/_server/twin.ts';

export const dynamic = 'force-dynamic';

export const GET = answering('text/css; charset=utf-8', async () => embedStyle);
