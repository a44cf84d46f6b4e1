import type { ArticleText } from '../../schemas/article.ts';
import type { ControlEvent } from '../../schemas/control-event.ts';
import { read } from './reading-table.ts';

/** A control row as a table writes it: `captured resistance Pauktaw`, `holds junta Ann: police station part`. */
export const controlRow = (event: ControlEvent): string =>
  `${event.action} ${event.actor_side} ${event.place}${event.site === null ? '' : `: ${event.site}`}${event.scope === 'part' ? ' part' : ''}`;

export const controlIn = (text: string, about: Partial<ArticleText> = {}): readonly string[] =>
  read(text, about).control_events.map(controlRow).sort();

/** A sentence, its rows, and why where that is not plain. */
export type Case = [text: string, rows: readonly string[], reason?: string];
