import { addAttribute, renderTemplate } from 'astro/runtime/server/index.js';
import type { Messages } from '../i18n/index.ts';
import { type DatedThing, describeDate, formatDay, formatDayAndWeekday } from './dates.ts';

/**
 * The date of an issue or article as markup, with its mark where it was inferred or is doubtful. A function that templates
 * call, not a component: lists hold one for each entry, and a component costs several times what it shows here. Astro's own
 * template, so that it escapes as a component does.
 *
 * @param weekday adds the weekday.
 * @param paths where the day leads, and where its mark does: to the reason. Within a link neither leads anywhere.
 */
export function dateText(dated: DatedThing, messages: Messages, weekday = false, paths: { day?: string; reason?: string } = {}) {
  const { text, datetime, inferred, doubtful, why } = describeDate(dated, messages, weekday ? formatDayAndWeekday : formatDay);
  const plain = datetime === undefined ? renderTemplate`<span>${text}</span>` : timeElement(datetime, text);
  const day = paths.day === undefined ? plain : renderTemplate`<a${addAttribute(paths.day, 'href')}>${plain}</a>`;
  if (!inferred && doubtful !== true) return day;
  const { dates } = messages;
  const mark = inferred ? dates.inferred : dates.doubtful;
  if (paths.reason !== undefined)
    return renderTemplate`${day}<a class="mark"${addAttribute(paths.reason, 'href')}${addAttribute(why, 'title')}>${mark}</a>`;
  return renderTemplate`${day}<abbr class="mark"${addAttribute(why, 'title')}>${mark}</abbr>`;
}

function timeElement(datetime: string, text: string) {
  return renderTemplate`<time${addAttribute(datetime, 'datetime')}>${text}</time>`;
}
