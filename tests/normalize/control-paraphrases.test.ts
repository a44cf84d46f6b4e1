import { describe, expect, test } from 'vitest';
import { controlIn } from './control-table.ts';

/** Who, in the plural, and the side. */
const DOERS: readonly (readonly [string, 'resistance' | 'junta'])[] = [
  ['AA troops', 'resistance'],
  ['Resistance forces', 'resistance'],
  ['KNLA fighters', 'resistance'],
  ['Junta troops', 'junta'],
  ['Regime forces', 'junta'],
];
const PLACES: readonly string[] = ['Minbya', 'Hsipaw', 'Loikaw', 'Kawlin'];

/** {A} the doer, {P} the place; what each row says is at the head. */
const TEMPLATES: Readonly<Record<'captured' | 'withdrew' | 'attack_began' | 'attack_failed' | 'holds', readonly string[]>> = {
  captured: [
    '{A} captured {P} on Monday.',
    '{A} have seized {P}, residents said.',
    '{A} took over {P} on Monday.',
    '{A} took full control of {P}.',
    '{P} was captured by {A} on Monday.',
    '{P} has been overrun by {A}.',
    '{P} fell to {A} on Monday.',
    '{P} came under the control of {A} on Monday.',
    'On Monday {A} entered the town and took control of {P}.',
    'Residents said that {A} had taken {P}.',
    '{P}, captured by {A} on Monday, was quiet.',
    '{P}, which {A} seized on Monday, was quiet.',
    'After a week of fighting {A} overran {P}.',
    '{P} became the third town to fall to {A}.',
    'The capture of {P} by {A} was announced on Monday.',
  ],
  withdrew: [
    '{A} withdrew from {P} on Monday.',
    '{A} have pulled out of {P}.',
    '{A} abandoned {P} on Monday.',
    '{A} were forced to retreat from {P}.',
    '{A} gave up {P} without a fight.',
    'Residents said that {A} had left {P}.',
  ],
  attack_began: [
    '{A} attacked {P} on Monday.',
    '{A} launched an offensive on {P} on Monday.',
    '{A} began attacking {P} on Monday.',
    '{A} are trying to take {P}.',
    '{P} came under attack by {A} on Monday.',
    '{P} was attacked by {A} on Monday.',
    '{A} have laid siege to {P}.',
  ],
  attack_failed: [
    '{A} failed to take {P}.',
    '{A} tried to take {P} but were repelled.',
    '{A} attacked {P} on Monday but had to withdraw.',
    '{A} were driven back when they attacked {P}.',
    '{A} entered {P} on Monday but were forced to retreat.',
    '{A} made an unsuccessful attempt to capture {P}.',
    'An attack by {A} on {P} was repulsed on Monday.',
  ],
  holds: [
    '{A} control {P}.',
    '{A} still hold {P}.',
    '{A} are in full control of {P}.',
    '{P} is under the control of {A}.',
    '{P} is controlled by {A}.',
    '{P} remains in the hands of {A}.',
  ],
};

for (const [action, templates] of Object.entries(TEMPLATES))
  describe(action, () => {
    const sentences = templates.flatMap((template) =>
      DOERS.flatMap(([doer, side]) =>
        PLACES.map((place): [string, string] => {
          const middle = template.startsWith('{A}') ? doer : doer.replace(/^(?:Junta|Regime|Resistance)/, (word) => word.toLowerCase());
          return [template.replace('{A}', middle).replace('{P}', place), `${action} ${side} ${place}`];
        }),
      ),
    );
    test.each(sentences)('%s', (text, row) => {
      expect(controlIn(text)).toEqual([row]);
    });
  });
