import type { AlertLimits } from '../../alert/alert-limits.ts';
import { allocationModes } from '../../allocation/allocation-rules.ts';
import type { BalanceWeights } from '../../dispatch/balance-weights.ts';
import { limits } from '../../limits.ts';
import type {
  Choice,
  HallFile,
  NoShowRule,
  OpeningHours,
  Preset,
  PriorityClass,
  SpecialDay,
  Zone,
} from '../hall-file.ts';
import { closingTime, date, language, timeOfDay, timezone } from './calendar-values.ts';
import { all, list, mapOf, object, optional, required, unique } from './check.ts';
import type { Check } from './check.ts';
import { id } from './form.ts';
import { show } from './mistakes.ts';
import type { Mistakes } from './mistakes.ts';
import { item, service, serviceList, serviceWindow } from './service-fields.ts';
import { flag, integer, name, oneOf, text, texts, weight } from './values.ts';

const shortMax = limits.hallFileShortListMax;
const groupsMax = limits.hallFileGroupsMax;

const code = text(limits.codeCharsMax);

/** A list of things with ids, no two of one id. */
function listById(entry: Check, bounds: { readonly min: number; readonly max: number }): Check {
  return all(list(entry, bounds), unique('id'));
}

function opensBeforeItCloses(
  block: Readonly<Record<string, unknown>>,
  path: string,
  mistakes: Mistakes,
): void {
  const { open, close } = block;
  if (typeof open !== 'string' || typeof close !== 'string' || open < close) return;
  mistakes.add(
    path,
    'wrong_order',
    `opens at ${show(open)} and closes at ${show(close)}: write a night as two blocks`,
  );
}

const openingHours = object<OpeningHours>(
  {
    days: required(all(list(integer(1, 7), { min: 1, max: 7 }), unique())),
    open: required(timeOfDay),
    close: required(closingTime),
  },
  opensBeforeItCloses,
);

const specialDay = object<SpecialDay>({
  date: required(date),
  hours: optional(
    list(
      object<{ open: string; close: string }>(
        { open: required(timeOfDay), close: required(closingTime) },
        opensBeforeItCloses,
      ),
      { min: 0, max: shortMax },
    ),
  ),
  name: optional(name),
});

const noShow = object<NoShowRule>({
  policy: required(oneOf('void', 'reactivate', 'back', 'tail')),
  after: optional(integer(1, limits.noShowMax)),
  cap: optional(integer(1, limits.noShowMax)),
});

const balance = object<Partial<BalanceWeights>>({
  priorityRate: optional(weight(1, 100)),
  headStartMinutes: optional(weight(0, 120)),
  drain: optional(weight(0, 10)),
  shortness: optional(weight(0, 2)),
});

const allocation = object<NonNullable<HallFile['allocation']>>({
  mode: optional(oneOf(...allocationModes)),
  restMinutes: optional(weight(1, 600)),
  gainMinutes: optional(weight(0, 600)),
  ownNeed: optional(weight(0, 10)),
  lookBackMinutes: optional(weight(1, 120)),
  lookAheadMinutes: optional(weight(0, 120)),
});

const alerts = object<Partial<AlertLimits>>({
  queuePerWindow: optional(weight(1, limits.alertMax)),
  waitMinutes: optional(weight(1, limits.serviceMinutesMax)),
});

const preset = object<Preset>({
  id: required(id),
  name: required(name),
  windows: required(mapOf(serviceList(0), { min: 1, max: limits.windowsMax })),
});

const choice = object<Choice>({ id: required(id), name: required(name) });
const choices = listById(choice, { min: 1, max: shortMax });
const zone = object<Zone>({ id: required(id), name: required(name), floor: optional(integer(-20, 200)) });
const priority = object<PriorityClass>({
  id: required(id),
  name: required(name),
  verify: optional(flag),
  claimable: optional(flag),
});

/** The whole hall file, each field by itself; `references.ts` looks at what points where. */
export const hallFile: Check = object<HallFile>({
  id: required(id),
  name: required(name),
  timezone: required(timezone),
  dayStartsAt: optional(timeOfDay),
  hours: optional(list(openingHours, { min: 0, max: shortMax })),
  specialDays: optional(all(list(specialDay, { min: 0, max: groupsMax }), unique('date'))),
  calendar: optional(code),
  continuous: optional(flag),
  languages: optional(all(list(language, { min: 1, max: shortMax }), unique())),
  policy: optional(id),
  balance: optional(balance),
  allocation: optional(allocation),
  presets: optional(listById(preset, { min: 0, max: shortMax })),
  alerts: optional(alerts),
  noShow: optional(noShow),
  recallsMax: optional(integer(0, limits.recallsMax)),
  onePersonOneTicket: optional(flag),
  pauseReasons: optional(choices),
  refusalReasons: optional(choices),
  notices: optional(list(texts(limits.textCharsMax), { min: 0, max: shortMax })),
  zones: required(listById(zone, { min: 1, max: groupsMax })),
  departments: optional(listById(choice, { min: 0, max: groupsMax })),
  priorities: optional(listById(priority, { min: 0, max: groupsMax })),
  services: required(all(listById(service, { min: 1, max: limits.servicesMax }), unique('prefix'))),
  items: optional(listById(item, { min: 0, max: limits.itemsMax })),
  windows: required(all(listById(serviceWindow, { min: 1, max: limits.windowsMax }), unique('number'))),
});
