/**
 * Gives the access token, renewed in time. `refused` is a token the server has just refused: then it must give another
 * one, or throw.
 */
export type TokenGiver = (refused?: string) => Promise<string> | string;
