import type { Operation } from '../../schemas/reference.ts';
import { ANCHORS, type DateRule, type Reading, unresolved } from './date-rule.ts';
import { COUP } from './date-words.ts';
import { dayOf } from './day.ts';

const since = (iso: string, basis: string): Reading => ({
  from: dayOf(iso),
  to: null,
  precision: 'range',
  basis,
  kind: 'since',
  length: null,
  yearless: false,
});

const plain = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

const byName = new WeakMap<readonly Operation[], readonly (readonly [string, Operation])[]>();

const namesOf = (operations: readonly Operation[]): readonly (readonly [string, Operation])[] => {
  const known = byName.get(operations);
  if (known !== undefined) return known;
  const names = operations
    .flatMap((operation) =>
      [operation.name, ...operation.aliases.split('|')].filter((name) => name !== '').map((name) => [plain(name), operation] as const),
    )
    .sort((a, b) => b[0].length - a[0].length || (a[0] < b[0] ? -1 : 1));
  byName.set(operations, names);
  return names;
};

/** The operation whose name the words hold, the longest name first; null where none is listed. */
export const operationNamed = (words: string, operations: readonly Operation[]): Operation | null => {
  const text = ` ${plain(words)} `;
  return namesOf(operations).find(([name]) => text.includes(` ${name} `))?.[1] ?? null;
};

export const namedEvents: readonly DateRule[] = [
  {
    // "since the coup", "since the military seized power in 2021", "the conflict triggered by the 2021 coup", "after the February 2021 takeover"
    name: 'since the coup',
    near: ANCHORS.event,
    back: 10,
    needs: ['coup', 'putsch', 'takeover', 'power'],
    pattern:
      /\b(?:(?<since>(?:that|which) (?:has |have |had )?(?:followed|(?:began|started|erupted|broke out|flared)(?: up)? after|came after) (?:[A-Za-z0-9'-]+ ){0,5}(?:coup|putsch|takeover)|(?:triggered|sparked|unleashed|ignited|set off|caused) by (?:[A-Za-z0-9'-]+ ){0,5}(?:coup|putsch|takeover)|[Ff]rom (?:the |its |their )?(?:[A-Za-z0-9'-]+ ){0,3}(?:coup|putsch|takeover)(?=(?: of| in|,)?(?: February)?(?: 2021)? (?:up )?(?:to|until|through|till|onwards?)\b)|[Ss]ince (?:(?:it|they|the (?:military|army|junta|generals|regime)) (?:seized|took|grabbed) power|(?:the |its |their |a )?(?:[A-Za-z0-9'-]+ ){0,3}(?:coup|putsch|takeover)))|(?:the |its |their |a )(?:military |army |2021 |February 2021 |military's |generals' )*(?:coup|putsch|takeover))(?: d'etat)?(?:,? (?:of|in|on)? ?(?:(?:early )?(?:1 |1st )?Feb(?:ruary|\.)?(?: 1(?:st)?)?,? )?2021)?\b/y,
    // "the coup of 2021" alone dates nothing, and its year is no date either
    read: (g) => (g.since === undefined ? null : since(COUP, 'since the coup')),
  },
  {
    // "since the launch of Operation 1027"; with a date of its own beside it, that date is read instead
    name: 'since an operation',
    near: ANCHORS.event,
    back: 12,
    needs: ['ince '],
    pattern:
      /\b[Ss]ince (?:[a-z'-]+ ){0,6}(?:the )?(?:(?:first|second) phase of )?(?<name>(?:[A-Z][A-Za-z]+ )*(?:Operation|Mission) (?:[A-Z][A-Za-z]*(?: [A-Z][A-Za-z]*){0,2}|\d{4})|\d{4} (?:[Oo]peration|[Oo]ffensive))(?: (?:resumed|restarted))?/y,
    read: (g, context) => {
      const operation = operationNamed(g.name ?? '', context.operations);
      if (operation?.start_date == null) return unresolved('operation without a known start');
      return since(operation.start_date, `since the start of ${operation.name}`);
    },
  },
];
