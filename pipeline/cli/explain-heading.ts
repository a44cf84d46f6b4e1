import type { Explanation } from '../normalize/explanation.ts';

/** What stands above an explained article, for a terminal and a page alike. */
export interface Heading {
  readonly title: string;
  readonly about: string;
  readonly counts: string;
}

export const headingOf = ({ article, rows, refused }: Explanation): Heading => {
  const { article_id, title, publisher, publisher_stance, published_on, published_on_basis } = article;
  const day = published_on === null ? 'day of publication unknown' : `${published_on} (${published_on_basis ?? 'stated'})`;
  return {
    title: title ?? article_id,
    about: `${article_id} · ${publisher}, ${publisher_stance} · ${day}`,
    counts: `casualty claims ${rows.casualty_claims} · control events ${rows.control_events} · incident claims ${rows.incident_claims} · refused ${refused}`,
  };
};
