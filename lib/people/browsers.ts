/** The words by which a person recognises a browser of theirs: "Firefox, Windows". Null if it does not say. */
export function describeBrowser(userAgent: string | null): string | null {
  if (!userAgent) return null;
  const browser = first(userAgent, [["Edg/", "Edge"], ["OPR/", "Opera"], ["SamsungBrowser", "Samsung Internet"], ["Firefox/", "Firefox"], ["CriOS", "Chrome"], ["Chrome/", "Chrome"], ["Safari/", "Safari"]]);
  const system = first(userAgent, [["iPhone", "iPhone"], ["iPad", "iPad"], ["Android", "Android"], ["Windows", "Windows"], ["Mac OS", "macOS"], ["CrOS", "ChromeOS"], ["Linux", "Linux"]]);
  return [browser, system].filter(Boolean).join(", ") || null;
}

const first = (text: string, signs: readonly (readonly [string, string])[]) => signs.find(([sign]) => text.includes(sign))?.[1];
