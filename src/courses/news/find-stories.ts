import type { Story } from './story.ts';

/** Those of one category that hold every word, in any case; all without. */
export function findStories(stories: readonly Story[], { words, category }: { readonly words: string; readonly category: string | undefined }): readonly Story[] {
  const wanted = words.toLocaleLowerCase().split(/\s+/u).filter(Boolean);
  return stories.filter((story) => {
    if (category !== undefined && story.category !== category) return false;
    const text = [story.title, story.teaser, story.category, story.author, story.html?.replaceAll(/<[^>]*>/gu, ' ')].join(' ').toLocaleLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}

/** The categories in which there is something, the fullest first. */
export function countCategories(stories: readonly Story[]): readonly { readonly category: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const { category } of stories) if (category !== undefined) counts.set(category, (counts.get(category) ?? 0) + 1);
  return [...counts].map(([category, count]) => ({ category, count })).sort((one, other) => other.count - one.count || one.category.localeCompare(other.category));
}
