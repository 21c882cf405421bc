import { perform, workbenchOf } from '../actions';
import { ask } from '../notices';
import type { SampleBook } from '../../sample-book/sample-book';
import { isChanged, newBlank, newFromSample } from '../session/session';
import type { Store } from '../state';
import { TEXTS } from '../texts';
import { saveAsXlsx } from './save-file';

export async function startBlank(store: Store): Promise<void> {
  if (await mayReplaceBook(store)) await perform(store, TEXTS.file.settingUpBlank, () => newBlank(store));
}

export async function startSample(store: Store, sample: SampleBook): Promise<void> {
  if (await mayReplaceBook(store))
    await perform(store, TEXTS.file.settingUpSample, () => newFromSample(store, sample));
}

/**
 * Whether another book may take the place of the open one: at once where nothing of it would be lost, and otherwise as the
 * person decides, who may save it first.
 */
export async function mayReplaceBook(store: Store): Promise<boolean> {
  const { busy, workbench } = store.get();
  if (busy) return false;
  if (!workbench || !isChanged(workbench)) return true;
  const texts = TEXTS.file;
  const answer = await ask(store, {
    title: texts.replaceTitle(workbenchOf(store).document.name),
    message: texts.replacesBook,
    buttons: [
      { value: 'cancel', label: TEXTS.cancel },
      { value: 'replace', label: texts.replaceBook },
      { value: 'save', label: texts.saveAndReplace, primary: true },
    ],
  });
  if (answer?.button === 'save') return saveAsXlsx(store);
  return answer?.button === 'replace';
}
