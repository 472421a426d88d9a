/** How a figure stands against its target. Always shown with its shape and its word, never by colour alone. */
export type Light = 'good' | 'near' | 'late';

/** From this share of the target on, a figure comes near to it. */
const NEAR_SHARE = 0.8;

const rank: Readonly<Record<Light, number>> = { good: 0, near: 1, late: 2 };

/** The light of a figure that should stay below its target; `good` where there is no target (0). */
export function lightOf(value: number, target: number): Light {
  if (target <= 0 || value < target * NEAR_SHARE) return 'good';
  return value > target ? 'late' : 'near';
}

/** The worst of several lights; `good` for none. */
export function worstOf(lights: readonly Light[]): Light {
  return lights.reduce((worst, light) => (rank[light] > rank[worst] ? light : worst), 'good');
}

/** Sorts worse lights before better ones. */
export function worstFirst(a: Light, b: Light): number {
  return rank[b] - rank[a];
}
