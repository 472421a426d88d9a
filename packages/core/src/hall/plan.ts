import { must } from '../assert.ts';
import {
  defaultAllocation,
  defaultAllocationMode,
  type AllocationMode,
  type AllocationRules,
} from '../allocation/allocation-rules.ts';
import { defaultAlerts, type AlertLimits } from '../alert/alert-limits.ts';
import { defaultBalance, defaultBalanceWhenAuto, type BalanceWeights } from '../dispatch/balance-weights.ts';
import type {
  HallFile,
  Item,
  NoShowRule,
  Preset,
  PriorityClass,
  ServiceEntry,
  WindowEntry,
  Zone,
} from './hall-file.ts';

/** A window of the hall file with `*` expanded. */
export interface WindowPlan {
  readonly entry: WindowEntry;
  readonly index: number;
  /** Service ids in hall-file order. */
  readonly services: readonly string[];
  readonly qualified: ReadonlySet<string>;
}

/** The hall file, indexed for the hot path. Built once per hall file, shared by every state. */
export interface HallPlan {
  readonly hash: string;
  readonly file: HallFile;
  readonly serviceIds: readonly string[];
  readonly services: readonly ServiceEntry[];
  readonly serviceIndex: ReadonlyMap<string, number>;
  readonly windows: readonly WindowPlan[];
  readonly windowIndex: ReadonlyMap<string, number>;
  readonly items: ReadonlyMap<string, Item>;
  readonly zones: ReadonlyMap<string, Zone>;
  readonly priorities: ReadonlyMap<string, PriorityClass>;
  readonly languages: readonly string[];
  readonly noShow: Required<NoShowRule>;
  readonly recallsMax: number;
  readonly policy: string;
  readonly balance: BalanceWeights;
  readonly allocation: AllocationRules & { readonly mode: AllocationMode };
  readonly presets: ReadonlyMap<string, Preset>;
  readonly alerts: AlertLimits;
}

/** Times one ticket may miss its call before it is void, unless the hall says otherwise (habit). */
const noShowCap = 3;

/** Indexes a valid hall file. `hash` is the sha256 of its text. */
export function planHall(file: HallFile, hash: string): HallPlan {
  const serviceIds = file.services.map((service) => service.id);
  return {
    hash,
    file,
    serviceIds,
    services: file.services,
    serviceIndex: new Map(serviceIds.map((id, index) => [id, index])),
    windows: file.windows.map((entry, index) => planWindow(entry, index, serviceIds)),
    windowIndex: new Map(file.windows.map((entry, index) => [entry.id, index])),
    items: byId(file.items ?? []),
    zones: byId(file.zones),
    priorities: byId(file.priorities ?? []),
    languages: file.languages ?? ['zh-CN', 'en'],
    noShow: { policy: 'reactivate', after: 3, cap: noShowCap, ...file.noShow },
    recallsMax: file.recallsMax ?? 3,
    policy: file.policy ?? 'balanced',
    balance: balanceOf(file, file.allocation?.mode),
    allocation: { mode: defaultAllocationMode, ...defaultAllocation, ...file.allocation },
    presets: byId(file.presets ?? []),
    alerts: { ...defaultAlerts, ...file.alerts },
  };
}

/** The plan with the allocation mode set live, and the balance weights that go with it; '' = as the hall file says. */
export function withAllocationMode(plan: HallPlan, mode: AllocationMode | ''): HallPlan {
  const effective = mode === '' ? (plan.file.allocation?.mode ?? defaultAllocationMode) : mode;
  if (effective === plan.allocation.mode) return plan;
  const balance = balanceOf(plan.file, effective);
  return { ...plan, balance, allocation: { ...plan.allocation, mode: effective } };
}

function balanceOf({ balance }: HallFile, mode: AllocationMode | undefined): BalanceWeights {
  return { ...(mode === 'auto' ? defaultBalanceWhenAuto : defaultBalance), ...balance };
}

/** Expands `*` and puts services into hall-file order. */
export function expandServices(
  services: readonly string[],
  serviceIds: readonly string[],
): readonly string[] {
  if (services.includes('*')) return serviceIds;
  return serviceIds.filter((id) => services.includes(id));
}

/** The plan of a service known to exist. */
export function serviceOf(plan: HallPlan, id: string): ServiceEntry {
  return must(plan.services[must(plan.serviceIndex.get(id), `service ${id}`)], `service ${id}`);
}

/** The plan of a window known to exist. */
export function windowOf(plan: HallPlan, id: string): WindowPlan {
  return must(plan.windows[must(plan.windowIndex.get(id), `window ${id}`)], `window ${id}`);
}

function planWindow(entry: WindowEntry, index: number, serviceIds: readonly string[]): WindowPlan {
  const services = expandServices(entry.services, serviceIds);
  const qualified = expandServices(entry.qualified ?? entry.services, serviceIds);
  return { entry, index, services, qualified: new Set([...services, ...qualified]) };
}

function byId<T extends { readonly id: string }>(entries: readonly T[]): ReadonlyMap<string, T> {
  return new Map(entries.map((entry) => [entry.id, entry]));
}
