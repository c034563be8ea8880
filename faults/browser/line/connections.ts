/**
 * How browsers reach the LMS (docs/decisions/0033). `kept`: as everywhere; what a browser sends again by itself has a number, by which our server knows it. `single`: each connection carries
 * one request, and nothing is sent again. `unnumbered`: kept, and nobody behind sees numbers: what a browser then does to a LMS.
 */
export const connectionKinds = ['kept', 'single', 'unnumbered'] as const;
export type Connections = (typeof connectionKinds)[number];

export const isConnections = (text: string): text is Connections => (connectionKinds as readonly string[]).includes(text);
