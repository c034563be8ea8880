import { servicesName, type CourseServices } from '../course-services.ts';

/** How far content is nested or opens windows from windows; a page of a course is rarely more than three deep. */
const furthest = 20;

/** The services of the player, found as content finds its API: up the frames, then up from the window's opener. */
export function findPlayer(window: Window): CourseServices | undefined {
  const seen = new Set<Window>();
  for (let at: Window | null = window; at && !seen.has(at) && seen.size < furthest; at = above(at)) {
    seen.add(at);
    const services = servicesOf(at);
    if (services) return services;
  }
  return undefined;
}

function servicesOf(window: Window): CourseServices | undefined {
  try {
    return (window as Window & { [servicesName]?: CourseServices })[servicesName];
  } catch {
    // Another origin's window.
    return undefined;
  }
}

function above(window: Window): Window | null {
  return window.parent === window ? (window.opener as Window | null) : window.parent;
}
