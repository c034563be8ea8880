import { useWords } from '#i18n/use-words.ts';
import { useCoverHue } from '#ui/cover/cover-hues.tsx';
import { Tag } from '#ui/tag.tsx';

interface ModuleTagProps {
  /** The module's ID: its eyelet has the hue of the module's cover. */
  readonly id: string;
  /** Learning type code (facts D.1). */
  readonly kind: string;
  /** The LMS's own word, for a code that nobody knows. */
  readonly label?: string | undefined;
}

/** The kind of a module, on the label that hangs from its cover. */
export function ModuleTag({ id, kind, label }: ModuleTagProps) {
  const { wordOf } = useWords();
  return <Tag hue={useCoverHue(id)}>{wordOf('kind', kind, label)}</Tag>;
}
