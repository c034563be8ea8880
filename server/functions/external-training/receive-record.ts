import type { DocumentFunction, ReadParametersFor } from '#api/contract/describe.ts';
import type { externalRecordAdder, externalRecordUpdater } from '#api/contract/external-training.ts';
import type { ExternalRecordReceipt } from '#api/contract/external-training-record.ts';
import type { Subject } from '../../auth/acting-for.ts';
import { asLmsError, formatIn, receiveForm, type ReceivedForm } from '../../content/receive-form.ts';
import { LmsError } from '../../errors.ts';
import type { UploadCall, UploadHandler } from '../handler.ts';
import { understood } from '../understood.ts';
import { mostAttachmentBytes } from './attachment-file.ts';

type RecordFunction = typeof externalRecordAdder | typeof externalRecordUpdater;

export interface ReceivedRecord<F extends RecordFunction> {
  readonly call: UploadCall;
  readonly subject: Subject['user'];
  readonly parameters: ReadParametersFor<F>;
  /** What stood in the form under that name: undefined when it was not sent, and an empty text when it was sent empty. */
  readonly sent: (name: string) => unknown;
}

/** Reads the form of a record with its attachment, checks it, and answers in the format that it asks for; whatever happens, no file is left lying about. */
export const receivesRecord =
  <F extends RecordFunction & DocumentFunction>(fn: F, act: (received: ReceivedRecord<F>) => Promise<ExternalRecordReceipt>): UploadHandler<DocumentFunction<F['parameters'], ExternalRecordReceipt>> =>
  async (call) => {
    const form = await receive(call);
    const format = formatIn(form.pairs);
    try {
      const parameters = understood(fn, form.pairs);
      const { user } = await call.subjectOf(parameters);
      const sent = (name: string): unknown => form.pairs.find(([each]) => each === name)?.[1];
      return { tree: await act({ call, subject: user, parameters, sent }), format };
    } catch (error) {
      throw asLmsError(error, format);
    } finally {
      await form.discard();
    }
  };

async function receive({ lms, request }: UploadCall): Promise<ReceivedForm> {
  try {
    return await receiveForm(lms, request, { mostBytes: mostAttachmentBytes, mostFiles: 1 });
  } catch (error) {
    // The form's own sentence is about packages.
    if (!(error instanceof LmsError) || error.code !== 'too-large') throw error;
    throw new LmsError('too-large', `attachment is larger than ${mostAttachmentBytes / 1024 / 1024} MiB; make it smaller, a photo for instance.`, { cause: error });
  }
}
