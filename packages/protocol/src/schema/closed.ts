import Type from 'typebox';
import type { TObject, TObjectOptions, TProperties } from 'typebox';

/** An object that holds what is named and nothing else. */
export function closed<P extends TProperties>(properties: P, options: TObjectOptions = {}): TObject<P> {
  return Type.Object(properties, { ...options, additionalProperties: false });
}
