const hex = (bytes: ArrayBuffer): string =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/**
 * The address of the picture that gravatar.com keeps for an e-mail address, `pixels` wide, or of nothing where there is
 * none. Only a hash of the address is in it. Undefined without an e-mail address, and on pages that are not secure,
 * where browsers make no hashes.
 */
export async function gravatarUrl(email: string, pixels: number): Promise<string | undefined> {
  const address = email.trim().toLowerCase();
  if (!address.includes('@') || !globalThis.crypto?.subtle) return undefined;
  const hash = hex(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(address)));
  return `https://gravatar.com/avatar/${hash}?s=${pixels}&d=404`;
}
