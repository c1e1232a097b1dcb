const NIP_WEIGHTS = [6, 5, 7, 2, 3, 4, 5, 6, 7];

/**
 * Numbers for the example firms: their check digits are right, so that every rule takes them.
 * The series begins with 999, far from where offices have given numbers out.
 */
export function nips(): () => string {
  let next = 999_000_100;
  return function nextNip(): string {
    for (;;) {
      const digits = String(next++);
      const check = [...digits].reduce((sum, digit, index) => sum + Number(digit) * (NIP_WEIGHTS[index] ?? 0), 0) % 11;
      if (check < 10) return `${digits}${check}`;
    }
  };
}
