import { env } from "./env";

/** Who answers for this installation before the law; what was not configured is null and said to be missing. */
export const operator = {
  name: env.OPERATOR_NAME ?? null,
  address: env.OPERATOR_ADDRESS ?? null,
  email: env.OPERATOR_EMAIL ?? null,
  phone: env.OPERATOR_PHONE ?? null,
  dataProtectionEmail: env.DATA_PROTECTION_EMAIL ?? null,
};
