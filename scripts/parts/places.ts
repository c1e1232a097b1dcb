/** Held by the one `npm start` or `npm run dev` of this folder. */
export const startLock = ".data/start.lock";
export const postgresFolder = ".data/postgres";
export const filesFolder = ".data/files";
export const secretsFile = ".data/secrets.json";
export const logOf = (name: string): string => `.data/log/${name}.log`;
