import NextLink from "next/link";
import { getLocale } from "next-intl/server";
import type { ComponentProps } from "react";
import { getPathname, type Href } from "@/lib/platform/i18n/navigation";
import type { Locale } from "@/lib/platform/i18n/routing";

type Props = Omit<ComponentProps<typeof NextLink>, "href" | "locale"> & { href: Href; locale?: Locale; hash?: string };

/** A link within the application, in the language of the page. It does not prefetch: a list of forty would ask forty times. */
export async function Link({ href, locale, hash, ...rest }: Props) {
  const address = getPathname({ href, locale: locale ?? (await getLocale()) });
  return <NextLink prefetch={false} {...rest} href={hash ? `${address}#${hash}` : address} />;
}
