import type { Metadata } from 'next';
import { PHRASE_TABLE_VERSION, phrases } from '#domain/extraction/phrases.ts';
import { SCORING, SCORING_VERSION } from '#domain/scoring/constants.ts';
import { Method, MethodContents, SectionHead } from '#ui/method.tsx';
import { PhraseTable } from '#ui/phrase-table.tsx';
import { Rich } from '#ui/rich.tsx';
import { say } from '#words/say.ts';
import { WorkedExample } from '#ui/worked-example.tsx';
import type { RawParams } from '#app/_server/search-params.ts';
import { readExample } from './read-example.ts';

export function generateMetadata(): Metadata {
  return { title: say('How we score') };
}

export default async function Methodology({ searchParams }: { searchParams: Promise<RawParams> }) {
  return (
    <div className="prose">
      <h1>{say('How we score')}</h1>
      <p><Rich of="Every score names the calls it rests on, so that anyone can work it out again. These are the rules, version {version}, and at the end <a>an example</a> to try them on." version={SCORING_VERSION} a={(words) => <a href="#example">{words}</a>} /></p>
      <MethodContents />
      <Method scoring={SCORING} />
      <SectionHead id="example" />
      <p>{say('Type other numbers: the steps are worked out by the code that scores every call here. Nothing is kept but the address.')}</p>
      <WorkedExample {...readExample(await searchParams)} phrases={phrases} scoring={SCORING} />
      <SectionHead id="words" />
      <p>{say('What words count as, between which quartiles readers put them, and who says so. Words marked “hedge only” are no call at all: they are shown, never scored.')}</p>
      <PhraseTable phrases={phrases} version={PHRASE_TABLE_VERSION} />
    </div>
  );
}
