import type { Metadata } from 'next';
import { Missing } from '#ui/missing.tsx';
import { say } from '#words/say.ts';

export const generateMetadata = (): Metadata => ({ title: say('Not found') });

export default Missing;
