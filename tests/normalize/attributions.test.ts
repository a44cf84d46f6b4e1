import { describe, expect, test } from 'vitest';
import { attributionsIn } from '../../pipeline/normalize/refiners/attach-claimant.ts';
import { made } from './made-document.ts';

const sourcesIn = (text: string) => {
  const document = made(text);
  return document.sentences.flatMap((sentence) =>
    attributionsIn(document, sentence).map(({ start, end }) => document.text.slice(start, end)),
  );
};

describe('who is named as the source', () => {
  test.each([
    ['The AA said that six fell.', 'The AA'],
    ['Six fell, the AA said.', 'the AA'],
    ['Six fell, according to the AA.', 'the AA'],
    ['According to the AA, the junta lost six.', 'the AA'],
    ['Six fell, said Ko Htet, a nurse.', 'Ko Htet, a nurse'],
    ['Ko Htet, who leads the Lake PDF, said six fell.', 'Ko Htet, who leads the Lake PDF'],
    ['Khun Oo, chairman of the KNDF, told Lake Daily on Tuesday that six fell.', 'Khun Oo, chairman of the KNDF'],
    ['KIA spokesperson Colonel Naw Aung told Lake Daily that six fell.', 'KIA spokesperson Colonel Naw Aung'],
    ['"We counted six," recalled a woman who lives by the bridge.', 'a woman'],
    ['A nurse who has left the area said that six fell.', 'A nurse who has left the area'],
    ['An army officer stationed in the hills told the paper that six fell.', 'An army officer stationed in the hills'],
    ["By the TNLA's count six fell.", "the TNLA's count"],
    ['A resident put the number of bodies at six.', 'A resident'],
    ['Witnesses spoke of six bodies.', 'Witnesses'],
    ['The loss was announced on Friday by a KNU spokesperson.', 'a KNU spokesperson'],
    ['So says a statement that the AA gave out.', 'a statement that the AA gave out'],
    ['Photos posted by residents showed six bodies.', 'Photos posted by residents'],
    ['In a statement on Friday the KNDF said six fell.', 'the KNDF'],
    ['The KNDF on Friday said six fell.', 'The KNDF'],
    ['Six fighters shot dead in raid on Lake - junta', 'junta'],
    ['Killed: 43 (KNLA count)', 'KNLA count'],
    ['Witnesses and a resistance official said six fell.', 'Witnesses'],
  ])('%s', (text, source) => {
    expect(sourcesIn(text)).toEqual([source]);
  });

  test.each([
    ['The blast claimed the lives of six soldiers.', 'no speech'],
    ['Six soldiers were reported missing.', 'passive without an agent'],
    ['The army is said to have lost six.', 'hearsay names nobody'],
    ['It is reported that six fell.', 'hearsay names nobody'],
    ['The junta has not commented on the six deaths.', 'silence'],
    ['The AA did not say how many fell.', 'denied speech'],
    ['Neither the AA nor the regime has confirmed that six fell.', 'denied speech'],
    ['A spokesperson would not say whether six fell.', 'denied speech'],
    ['Village clerk shot in Lake; no group claims responsibility', 'nobody'],
    ['According to radio intercepts six fell.', 'a device'],
    ['The AA put up six checkpoints and put an end to the siege.', 'other senses of put'],
    ['Soldiers took six men without saying why.', 'silence'],
    ['The junta declared martial law in six townships.', 'an act, no claim'],
  ])('%s: none, %s', (text) => {
    expect(sourcesIn(text)).toEqual([]);
  });

  test('a denial is marked', () => {
    const document = made('The junta denied that six soldiers fell.');
    const [sentence] = document.sentences;
    expect(sentence === undefined ? [] : attributionsIn(document, sentence).map(({ denies }) => denies)).toEqual([true]);
  });
});
