import { useMemo } from 'react';
import { PackPage } from '#features/learning/pack/pack-page.tsx';
import { useAppEnv, useLearnerSpace } from '../app-env.ts';
import { learningDeps } from '../learning-deps.ts';

/** *Pack*, beside what is packed. */
export function Component() {
  const space = useLearnerSpace();
  const { connectivity } = useAppEnv();
  const deps = useMemo(() => learningDeps(space, connectivity), [space, connectivity]);
  return <PackPage deps={deps} />;
}
