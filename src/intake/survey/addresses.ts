// People write addresses into free text. What leads straight to somebody is left out there too.

const email = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,5}/gu;
const network = /(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?![\d.])/g;

/** A text without e-mail and network addresses. */
export const withoutAddresses = (text: string): string =>
  text.replace(email, '[e-mail address left out]').replace(network, '[network address left out]');
