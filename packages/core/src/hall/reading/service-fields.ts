import { limits } from '../../limits.ts';
import type { Item, ServiceEntry, WindowEntry } from '../hall-file.ts';
import { timeOfDay } from './calendar-values.ts';
import { all, list, object, optional, required, unique } from './check.ts';
import type { Check } from './check.ts';
import { form, id } from './form.ts';
import { flag, integer, name, numberIn, oneOf, text, texts } from './values.ts';

const shortMax = limits.hallFileShortListMax;
const code = text(limits.codeCharsMax);
const minutes = numberIn({ above: 0, max: limits.serviceMinutesMax, unit: 'minutes' });
const prefix = form(/^[A-Z]{1,3}$/, '1 to 3 capital letters A–Z are allowed');

/** A service; its zone and department are looked up later. */
export const service = object<ServiceEntry>({
  id: required(id),
  name: required(name),
  department: optional(id),
  zone: required(id),
  prefix: required(prefix),
  meanMinutes: required(minutes),
  targetMinutes: optional(minutes),
  dailyQuota: optional(integer(1, limits.dailyQuotaMax)),
  lastTicketTime: optional(timeOfDay),
});

/** A catalogue item. */
export const item = object<Item>({
  id: required(id),
  name: required(name),
  service: required(id),
  meanMinutes: optional(minutes),
  code: optional(code),
  materials: optional(list(texts(limits.textCharsMax), { min: 0, max: shortMax })),
  instead: optional(
    object<NonNullable<Item['instead']>>({
      kind: required(oneOf('terminal', 'help-desk', 'online')),
      name: required(name),
    }),
  ),
});

const serviceOrAll = form(
  /^(?:\*|[a-z0-9][a-z0-9-]{0,39})$/,
  'the id of a service, or "*" for all, is allowed',
);

/** Services of a window: ids without repetition, or `*` alone. */
export function serviceList(min: number): Check {
  return all(list(serviceOrAll, { min, max: limits.servicesMax }), unique(), (value, path, mistakes) => {
    if (!Array.isArray(value) || value.length < 2 || !value.includes('*')) return;
    mistakes.add(path, 'wrong_format', '"*" means all services and stands alone');
  });
}

/** A window. */
export const serviceWindow = object<WindowEntry>({
  id: required(id),
  number: required(integer(1, limits.windowNumberMax)),
  name: optional(name),
  zone: required(id),
  kind: required(oneOf('comprehensive', 'dedicated')),
  services: required(serviceList(1)),
  qualified: optional(serviceList(0)),
  tags: optional(all(list(code, { min: 0, max: shortMax }), unique())),
  substitutes: optional(all(list(code, { min: 0, max: shortMax }), unique())),
  accessible: optional(flag),
});
