// The age file format with a passphrase (age-encryption.org/v1, its scrypt recipient). Other programs that know age open what is made here.
import { Decrypter, Encrypter } from 'age-encryption';
import { failed, type Parsed, parsed, problem } from '../core/problem.ts';

/** How long a passphrase takes to try: 2 to this power. Eighteen is about a second, and what age itself takes. */
const usualWork = 18;

/** Encrypts bytes. */
export function encrypted(bytes: Uint8Array, passphrase: string, work: number = usualWork): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  encrypter.setScryptWorkFactor(work);
  return encrypter.encrypt(bytes);
}

/** Decrypts bytes, or says that the passphrase is wrong or the file is not as it was written. `file` is what problems call it. */
export async function decrypted(bytes: Uint8Array, passphrase: string, file: string): Promise<Parsed<Uint8Array>> {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  try {
    return parsed(await decrypter.decrypt(bytes, 'uint8array'));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    if (/no identity matched/.test(why))
      return failed(problem('wrong-passphrase', 'This passphrase does not open it.', { file }, 'Nothing was changed.'));
    const message = 'This is not as it was sealed: it was cut off or changed, or it is no sealed audit at all.';
    return failed(problem('seal-damaged', message, { file }, 'Take it from a copy.'));
  }
}
