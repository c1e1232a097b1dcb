/** "2553z" and "25.53 Z" → "25.53.Z". */
export function pkdCode(typed: string): string {
  const [, division, group, letter] = /^(\d{2})[.\s]?(\d{2})[.\s]?([a-z])$/i.exec(typed.trim()) ?? [];
  return division && group && letter ? `${division}.${group}.${letter.toUpperCase()}` : typed.trim();
}

export const isPkdCode = (code: string): boolean => /^\d{2}\.\d{2}\.[A-Z]$/.test(code);

/** A list as people paste it: one code a line, or parted by commas, semicolons or spaces. The first is the main one. */
export const pkdCodesOf = (typed: string): string[] => [
  ...new Set(typed.replace(/(\d{2})[.\s]?(\d{2})[.\s]?([a-z])(?![a-z])/gi, "$1.$2.$3 ").split(/[\s,;]+/).filter(Boolean).map(pkdCode)),
];

/**
 * Codes that mean one thing in PKD 2007 and another in PKD 2025, and the code of 2025 for what they used to mean, where
 * there is exactly one. What they mean is told by messages `organisations.pkd.changed`.
 */
export const CHANGED_CODES = {
  "25.30.Z": null,
  "25.40.Z": "25.30.Z",
  "25.61.Z": "25.51.Z",
  "25.62.Z": "25.53.Z",
  "46.72.Z": null,
} as const satisfies Record<string, string | null>;

export type ChangedCode = keyof typeof CHANGED_CODES;

/** Whether a code must be read with its version at hand: in the other classification it means something else. */
export const changedItsMeaning = (code: string): code is ChangedCode => Object.hasOwn(CHANGED_CODES, code);

/** Of the codes of an organisation those to look at twice, each once. */
export const changedCodesOf = (codes: readonly { code: string }[]): { code: ChangedCode; successor: string | null }[] =>
  [...new Set(codes.map(({ code }) => code))].filter(changedItsMeaning).map((code) => ({ code, successor: CHANGED_CODES[code] }));
