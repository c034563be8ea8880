import { Award, BookCheck, Target } from 'lucide-react';
import { useWords } from '#i18n/use-words.ts';
import { BagIcon } from '#ui/own-icons.tsx';
import { Tile, Tiles } from '#ui/tile.tsx';
import type { FiguresDeps } from './me-deps.ts';
import { useFigures } from './use-figures.ts';

/** What the learner has: four places, each with its figure. */
export function MeTiles({ deps }: { readonly deps: FiguresDeps }) {
  const { t, formats } = useWords();
  const { done, certificates, profiles, packed } = useFigures(deps);
  const { hrefs } = deps;
  const figure = (count: number | null | undefined): string | null | undefined => (typeof count === 'number' ? formats.number(count) : count);
  const { toRenew } = certificates;
  return (
    <Tiles label={t('me.yours')}>
      <Tile to={hrefs.record} icon={<BookCheck aria-hidden="true" />} label={t('me.record')} figure={figure(done)} meta={typeof done === 'number' ? t('me.recordMeta', { count: done }) : undefined} />
      <Tile
        to={hrefs.certificates}
        icon={<Award aria-hidden="true" />}
        label={t('me.certificates')}
        figure={figure(certificates.valid)}
        meta={toRenew > 0 ? t('me.toRenew', { count: toRenew }) : typeof certificates.valid === 'number' ? t('me.certificatesMeta', { count: certificates.valid }) : undefined}
        tone={toRenew > 0 ? 'due' : 'plain'}
      />
      <Tile to={hrefs.career} icon={<Target aria-hidden="true" />} label={t('me.career')} figure={figure(profiles.count)} meta={profiles.only ?? (typeof profiles.count === 'number' ? t('me.careerMeta', { count: profiles.count }) : undefined)} />
      <Tile to={hrefs.downloads} icon={<BagIcon flap={packed.count > 0 ? 'shut' : 'open'} />} label={t('me.downloads')} figure={figure(packed.count)} meta={packed.count > 0 ? formats.bytes(packed.bytes) : t('me.downloadsNone')} />
    </Tiles>
  );
}
