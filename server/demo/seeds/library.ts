export interface SeedPdf {
  readonly kind: 'pdf';
  readonly pages: readonly { readonly heading: string; readonly paragraphs: readonly string[]; readonly items?: readonly string[]; readonly rule?: string }[];
}
export type SeedContent =
  | SeedPdf
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'csv'; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'tides' }
  | { readonly kind: 'picture'; readonly width: number; readonly height: number; readonly hue: number };

export interface SeedFile {
  /** What `resource` takes, and what articles name. */
  readonly url: string;
  readonly title: string;
  readonly description: string;
  /** In days from the first start. */
  readonly updated: number;
  readonly isPublic?: true;
  readonly content: SeedContent;
}

/** The files of the library. All of them are made here. */
export const library: readonly SeedFile[] = [
  {
    url: 'library/port-on-one-sheet.pdf', title: 'The port on one sheet', isPublic: true, updated: -30, description: 'Gates, muster points, defibrillators, and how to get to each of them on foot.',
    content: { kind: 'pdf', pages: [
      { heading: 'The port on one sheet', paragraphs: ['Four kilometres of quay, seven gates, one rule: who walks, walks on blue.'], items: ['Gate 1: people and bicycles, day and night. Passes and boots in the gate office.', 'Gate 4: the yard. Lorries only; on foot you take the tunnel.', 'Gate 7: fire ground, dangerous goods, and the way round when Berth Four is closed.'], rule: 'Alarm: leave by the nearest gate and stand where your letter is painted on the ground.' },
      { heading: 'Eleven defibrillators', paragraphs: ['Each has a green light above it. Open it: it talks, you do what it says. An open box calls 2112 by itself.'], items: ['Berths One to Four: at every ladder with an even number.', 'Canteen, first floor, beside the trays.', 'Cold store: in both air locks, inside.', 'Cranes: at the foot, sea side.'] },
    ] },
  },
  {
    url: 'library/lashing-pocket-card.pdf', title: 'Pocket card: lashing', updated: -55, description: 'Order of work, weights, and where not to stand. Fits into a glove.',
    content: { kind: 'pdf', pages: [{ heading: 'Lashing: the pocket card', paragraphs: ['On, from below. Off, from above. Never two gangs on one hatch.'], items: ['Rod: 21 kg. Two hands, knees bent, eyes on its end.', 'Turnbuckle: until it no longer moves by hand, then a quarter.', 'Stack of two and more: cross lashing, outer pair first.', 'Crane moves: nobody on the hatch. Nobody means nobody.'], rule: 'Stuck twistlock? Leave it. Tell the deck coordinator. Mark it red.' }] },
  },
  {
    url: 'library/learning-time.pdf', title: 'Agreement: learning is working time', updated: -6, description: 'Between Nordkai Ports and its works council. Two pages.',
    content: { kind: 'pdf', pages: [
      { heading: 'Learning is working time', paragraphs: ['1. Everybody has forty hours a year, part-timers too.', '2. It counts wherever it is done: in a room, on board, on a bus, on the own telephone.', '3. The record in the learning system is the proof. Nobody writes a time sheet for it.'] },
      { heading: 'What is on page two', paragraphs: ['4. Who is refused once because a ship waits is not refused a second time.', '5. After a night shift nobody learns before eleven hours of rest.', '6. Results of tests are for the learner and for whoever must know that the job can be done safely. They are not for anything else.'], rule: 'Signed for the company: Aasen. For the works council: von der Heyde.' },
    ] },
  },
  {
    url: 'library/hand-signals.pdf', title: 'Hand signals for cranes', updated: -100, description: 'Eleven signs in words, for reading aloud while somebody else does them.',
    content: { kind: 'pdf', pages: [{ heading: 'Eleven signs', paragraphs: ['One person signals. The driver obeys nobody else, except for the last sign.'], items: ['Hoist: forearm up, finger circles.', 'Lower: arm down, finger circles.', 'Swing: arm out, hand waves to that side.', 'Travel: both arms forward, palms up.', 'Slowly: one hand signals, the other rests above it.'], rule: 'Stop: both arms out, palms down. From anybody.' }] },
  },
  {
    url: 'library/emergency-numbers.txt', title: 'Numbers for your phone', isPublic: true, updated: -80, description: 'Seven numbers. Save them now.',
    content: { kind: 'text', text: 'NORDKAI PORTS\n\n2112   Harbour master, day and night\n112    Fire and ambulance (then tell 2112, so that somebody opens the gate)\n2140   First-aid room, Gate and Offices\n2133   Safety officer, Sigrún Jónsdóttir\n2104   Training office\n2160   Works council\nCh 6   Boatmen and mooring\n\nSingapore  +65 2112     Halifax  +1 2112     Kolkata  +91 2112\n' },
  },
  {
    url: 'library/radio-alphabet.txt', title: 'Alphabet for the radio', updated: -200, description: 'From Alfa to Zulu, and numbers one by one.',
    content: { kind: 'text', text: 'Alfa Bravo Charlie Delta Echo Foxtrot Golf Hotel India Juliett Kilo Lima Mike\nNovember Oscar Papa Quebec Romeo Sierra Tango Uniform Victor Whiskey X-ray Yankee Zulu\n\nSay numbers one by one: two-one-one-two.\nSay "over" when you wait for an answer, "out" when you do not. Never both.\nStop, stop, stop: anybody may, any time.\n' },
  },
  {
    url: 'library/wind-limits.csv', title: 'Wind limits by machine', updated: -3, description: 'Metres a second at the top, and what to do.',
    content: { kind: 'csv', rows: [['Machine', 'Caution from', 'Stop at', 'What then'], ['Ship-to-shore crane', '16', '20', 'Boom up, storm pins in'], ['Straddle carrier, stacked', '14', '18', 'One high only'], ['Reach stacker, empty boxes', '12', '15', 'No empties above two'], ['Lashing platform', '12', '14', 'Down'], ['Drone', '8', '10', 'Land'], ['Ladder', '10', '12', 'Nobody climbs']] },
  },
  {
    url: 'library/segregation.csv', title: 'Who may stand beside whom', updated: -150, description: 'Classes of dangerous goods in the yard: 1 away from, 2 separated from, x see the papers.',
    content: { kind: 'csv', rows: [['Class', '2.1', '3', '4.1', '5.1', '6.1', '8'], ['2.1', 'x', '2', '1', '2', 'x', '1'], ['3', '2', 'x', '1', '2', 'x', 'x'], ['4.1', '1', '1', 'x', '1', 'x', '1'], ['5.1', '2', '2', '1', 'x', '1', '2'], ['6.1', 'x', 'x', 'x', '1', 'x', 'x'], ['8', '1', 'x', '1', '2', 'x', 'x']] },
  },
  { url: 'library/tides.csv', title: 'High and low water, the next two weeks', isPublic: true, updated: 0, description: 'Computed from the moon alone, for planning and not for navigation.', content: { kind: 'tides' } },
  {
    url: 'library/shifts.csv', title: 'Shift calendar', updated: -40, description: 'Which gang has early, late and night in a turn of four weeks.',
    content: { kind: 'csv', rows: [['Week', 'Early', 'Late', 'Night', 'Free'], ['1', 'North A', 'North B', 'Yard A', 'Yard B'], ['2', 'Yard B', 'North A', 'North B', 'Yard A'], ['3', 'Yard A', 'Yard B', 'North A', 'North B'], ['4', 'North B', 'Yard A', 'Yard B', 'North A']] },
  },
  { url: 'library/poster-blue-lanes.png', title: 'Poster: walk on blue', updated: -60, description: 'For printing. It is the sea, too.', content: { kind: 'picture', width: 840, height: 1188, hue: 215 } },
  { url: 'library/banner-crane-seven.png', title: 'Banner: Crane 7', updated: -2, description: 'For screens at the gates.', content: { kind: 'picture', width: 1920, height: 360, hue: 75 } },
];
