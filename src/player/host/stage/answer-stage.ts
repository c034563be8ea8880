import { stageViews, type FromStage, type ToStage } from '#player/stage-messages.ts';
import type { CourseStage } from './create-stage.ts';

/** Does what the app's window asks of the stage. An app before this port gives none: then courses stand as they are. */
export function answerStage(port: MessagePort, stage: CourseStage): (message: FromStage) => void {
  port.addEventListener('message', ({ data }: MessageEvent<ToStage>) => {
    if (data.type === 'ping') port.postMessage({ type: 'pong', id: data.id } satisfies FromStage);
    else if (data.type === 'moving') stage.move(data.isOn);
    else if (data.type === 'view' && stageViews.includes(data.view)) stage.show(data.view);
  });
  port.start();
  return (message) => port.postMessage(message);
}
