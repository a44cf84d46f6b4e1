import { z } from 'zod';
import type { ArticleText } from '../../schemas/article.ts';
import { CasualtyClaim } from '../../schemas/casualty-claim.ts';
import { ControlEvent } from '../../schemas/control-event.ts';
import { IncidentClaim } from '../../schemas/incident-claim.ts';
import type { Reference } from '../../schemas/reference.ts';
import type { Reject } from '../../schemas/reject.ts';
import { stableId } from '../files.ts';
import { actorFinder } from './actor-names.ts';
import { type Given, type GivenFile, KINDS, type Loose, readGivenFile } from './given-files.ts';
import { findWholes } from './given-wholes.ts';
import { indexNames } from './place-names.ts';

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
const number = (value: unknown): number | null => (typeof value === 'number' ? value : null);

const precision = (start: string | null, end: string | null): string =>
  start === null && end === null ? 'unknown' : start !== null && start === end ? 'day' : 'range';

/** The words in the text, at the offset given with them or else where they first occur, however they are quoted there; null where they do not. */
const locate = (body: string, words: string | null, given: number | null): { readonly start: number; readonly end: number } | null => {
  if (words === null) return null;
  if (given !== null && body.startsWith(words, given)) return { start: given, end: given + words.length };
  const plain = (s: string) =>
    s
      .replace(/[\u2018\u2019]/g, "'")
      .replace(/[\u201C\u201D]/g, '"')
      .replace(/[\u00A0\n\t]/g, ' ');
  const at = plain(body).indexOf(plain(words));
  return at < 0 ? null : { start: at, end: at + words.length };
};

/** Fields of a coder's file beside the columns of the contract. */
const CODERS_OWN = new Set(['cue', 'subset']);

const passedOver = (given: readonly Given[]): readonly string[] => [
  ...new Set(
    given.flatMap(({ kind, row }) => Object.keys(row).filter((name) => !CODERS_OWN.has(name) && !(name in KINDS[kind].schema.shape))),
  ),
];

const GivenReading = z.strictObject({
  article_id: z.string(),
  key: z.string(),
  casualty_claims: z.array(CasualtyClaim),
  control_events: z.array(ControlEvent),
  incident_claims: z.array(IncidentClaim),
});
type GivenReading = z.infer<typeof GivenReading>;

/**
 * Turns given files into readings, one per article in order of id. Names of places become keys of the gazetteer, the quoted
 * words (`cue` or `evidence`) offsets in the text, `subset: true` the claim_id of its whole. What does not fit becomes a reject.
 * Fields that no table has are named in `passedOver`. Throws CannotRun where a file cannot be read at all.
 */
export const readGivenRecords = (files: readonly GivenFile[], articles: ReadonlyMap<string, ArticleText>, reference: Reference) => {
  const findPlace = indexNames(reference.places);
  const findActor = actorFinder(reference.actors);
  const given = files.flatMap(readGivenFile);
  const rejects: Reject[] = [];
  const refuse = (item: Given, field: string | null, message: string, value: unknown): null => {
    const shown = value === undefined || value === null ? null : String(value).slice(0, 500);
    rejects.push({
      reject_id: stableId('reject', ['load', item.file, item.line, item.articleId, field, message, JSON.stringify(item.row)]),
      stage: 'load',
      source_file: item.file,
      line: item.line,
      char_offset: null,
      article_id: item.articleId === '' ? null : item.articleId,
      field,
      message,
      value: shown,
    });
    return null;
  };

  const placeOf = (row: Loose, states: ReadonlySet<string>): Loose => {
    const name = text(row.place);
    const byId = text(row.place_id);
    const found =
      byId !== null ? (reference.places.find((p) => p.place_id === byId) ?? null) : name === null ? null : findPlace(name, states);
    if (found === null) {
      const kind = name === 'Myanmar' ? 'country' : name === null ? null : 'other';
      return { place_id: null, place: name, place_kind: kind, township: null, state_region: null, pcode: null, lat: null, lon: null };
    }
    const { place_id, kind, township, state_region, pcode, lat, lon } = found;
    return { place_id, place: name ?? found.name, place_kind: kind, township, state_region, pcode, lat, lon };
  };

  const full = (item: Given, article: ArticleText, states: ReadonlySet<string>): Loose | null => {
    const { row, kind } = item;
    const words = text(row.evidence) ?? text(row.cue);
    const at = locate(article.text, words, number(row.char_start));
    if (at === null) return refuse(item, 'evidence', 'words that occur in the article', words);
    const claimant = text(row.claimant) ?? article.publisher;
    const control = kind === 'control_events';
    const [start, end] = control ? [text(row.date_start), text(row.date_end)] : [text(row.period_start), text(row.period_end)];
    const defaults: Loose = {
      claimant,
      claimant_actor_id: findActor(claimant),
      claimant_step: 'sentence',
      verification: 'not_stated',
      site: null,
      date_precision: precision(start, end),
      date_basis: null,
      rule: 'gold',
      confidence: 1,
      review: 'none',
      ...(kind === 'casualty_claims'
        ? { victim_actor_id: null, victim_group: null, cause: 'unknown', subset_of: null }
        : { actor_id: null }),
      ...(control ? { actor: null, site_id: null, scope: 'whole' } : {}),
    };
    const stated = Object.fromEntries(Object.entries(row).filter(([name, value]) => value !== null || !(name in defaults)));
    const merged = { ...defaults, ...stated, ...placeOf(row, states), article_id: item.articleId };
    const named = Object.fromEntries(Object.keys(KINDS[kind].schema.shape).map((name) => [name, (merged as Loose)[name] ?? null]));
    const evidence = { evidence: article.text.slice(at.start, at.end), char_start: at.start, char_end: at.end };
    const id = text(row[KINDS[kind].id]) ?? stableId(KINDS[kind].prefix, [item.articleId, at.start, at.end, JSON.stringify(named)]);
    return { ...named, ...evidence, [KINDS[kind].id]: id };
  };

  const perArticle = new Map<string, Given[]>();
  for (const item of given) {
    if (!articles.has(item.articleId)) refuse(item, 'article_id', 'the id of an article that was ingested', item.articleId);
    else perArticle.set(item.articleId, [...(perArticle.get(item.articleId) ?? []), item]);
  }

  const readings: GivenReading[] = [];
  for (const [articleId, items] of [...perArticle].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const article = articles.get(articleId);
    if (article === undefined) continue;
    const states = new Set(items.flatMap((item) => findPlace(text(item.row.place) ?? '', new Set())?.state_region ?? []));
    const rows = items.map((item) => ({ item, row: full(item, article, states) }));
    const claims = rows.filter(({ item, row }) => item.kind === 'casualty_claims' && row !== null);
    const wholes = findWholes(
      claims.map(({ item: { row } }) => ({
        subset: row.subset === true && text(row.subset_of) === null,
        outcome: text(row.outcome) ?? '',
        side: text(row.side) ?? '',
        place: text(row.place),
        low: number(row.count_low),
        high: number(row.count_high),
        start: text(row.period_start),
        end: text(row.period_end),
      })),
    );
    const subsetOf = new Map(claims.map(({ item, row }, i) => [item, claims[wholes[i] ?? -1]?.row?.claim_id ?? row?.subset_of ?? null]));
    const reading: GivenReading = { article_id: articleId, key: 'given', casualty_claims: [], control_events: [], incident_claims: [] };
    for (const { item, row } of rows) {
      if (row === null) continue;
      const complete = item.kind === 'casualty_claims' ? { ...row, subset_of: subsetOf.get(item) ?? null } : row;
      const parsed = KINDS[item.kind].schema.safeParse(complete);
      if (!parsed.success) {
        const issue = parsed.error.issues[0];
        const field = String(issue?.path[0] ?? '');
        refuse(item, field === '' ? null : field, issue?.message ?? 'does not fit', (complete as Loose)[field]);
        continue;
      }
      (reading[item.kind] as unknown[]).push(parsed.data);
    }
    readings.push(reading);
  }
  return { readings, rejects, passedOver: [...passedOver(given)].sort(), schema: GivenReading };
};
