/** What an article is about. */
export const newsCategories = [
  { id: 'quay', name: 'From the quay' },
  { id: 'safety', name: 'Safety' },
  { id: 'training', name: 'Training' },
  { id: 'people', name: 'People' },
  { id: 'council', name: 'Works council' },
  { id: 'systems', name: 'Systems' },
  { id: 'abroad', name: 'Singapore, Halifax, Kolkata' },
  { id: 'canteen', name: 'Canteen and weather' },
] as const;

export interface SeedArticle {
  readonly id: string;
  readonly category: (typeof newsCategories)[number]['id'];
  readonly author: string;
  readonly title: string;
  readonly teaser: string;
  /** HTML. */
  readonly body: string;
  /** Counted from the first start: `-3 07:30`. */
  readonly published: string;
  readonly expires?: string;
  readonly isPublic?: true;
  /** Only for the organization with this code and those below it. */
  readonly organization?: string;
  /** A name below `/ekp/pictures/`. */
  readonly picture?: string;
  /** URLs of the library. */
  readonly files?: readonly string[];
}

export const articles: readonly SeedArticle[] = [
  {
    id: 'news-crane-seven', category: 'quay', author: 'ingrid', isPublic: true, published: '-1 06:00', picture: 'news/crane-seven.svg',
    title: 'Crane 7 comes on Thursday, in one piece',
    teaser: 'She arrives standing up, on a ship that sinks itself to let her off. Berth Four is closed from six to six.',
    body: `<p>She is ninety-four metres high, painted yellow, and comes across the sea standing up. On <strong>Thursday at six</strong> the heavy-lift ship will be at Berth Four; at slack water she takes in ballast until her deck is level with the quay, and Crane 7 rolls ashore at the speed of somebody pushing a pram.</p>
<p>That takes twelve hours and no wind over 12 m/s. While she moves:</p>
<ul><li>Berth Four and the road behind Shed 3 are closed, for bicycles too.</li><li>Lorries for the cold store go round by Gate 7. It takes six minutes longer.</li><li>The best place to watch is the roof of the canteen. Soup is served there.</li></ul>
<p>Who will drive her? Eleven people have asked to be on the path for ship-to-shore cranes. There is room for four more.</p>`,
  },
  {
    id: 'news-near-misses', category: 'safety', author: 'sigrun', isPublic: true, published: '-3 05:30', files: ['library/wind-limits.csv'],
    title: 'Forty-one near misses, and nobody hurt',
    teaser: 'Last quarter you reported more near misses than ever. That is good news, and here is why.',
    body: `<p>Last quarter there were 41 reports of things that nearly went wrong. A year ago there were nine. The harbour has not become more dangerous: you have become more honest.</p>
<p>What came of them:</p>
<ol><li>The zebra crossing at Shed 3 has moved four metres, to where people really walk.</li><li>Twistlock bins are red now. Six of you wrote that grey bins on grey concrete cannot be seen at night.</li><li>The wind table hangs in every cabin (attached).</li></ol>
<p>A report takes two minutes and needs no name. If nothing happened, that is exactly when to write it.</p>`,
  },
  {
    id: 'news-first-aid', category: 'training', author: 'petra', isPublic: true, published: '-5 08:00', picture: 'news/first-aid.svg', files: ['library/emergency-numbers.txt', 'library/port-on-one-sheet.pdf'],
    title: 'First aid: four new dates, one of them at night',
    teaser: 'Hearts stop at three in the morning too. So now there is a course for those who work then.',
    body: `<p>The refresher is four hours and good for two years. There are seats in Nordkai, in Singapore and in Halifax; whoever works nights can come straight from the shift and gets breakfast.</p><p>You need it if your certificate runs out this year. You will find the date under <em>Certificates</em>. If it has run out already, you may still help anybody at any time – but you do not count as a first aider of your shift.</p><p>Attached: the numbers that everybody should have in the phone, and the port on one sheet with all eleven defibrillators.</p>`,
  },
  {
    id: 'news-ice', category: 'canteen', author: 'henrik', isPublic: true, published: '-2 15:00', expires: '+9 00:00',
    title: 'Frost from Tuesday: sand is at every ladder',
    teaser: 'Minus six on the quay, and the spray freezes where it lands. Walk like a penguin.',
    body: `<p>From Tuesday the thermometer at the pilot station will stay below zero for a week. Spray freezes on the first two metres of the quay, which is where you walk.</p><p>Sand boxes are filled and stand at every ladder. The winter service spreads at four and at sixteen; in between it is you. Short steps, flat feet, hands out of the pockets.</p>`,
  },
  {
    id: 'news-ramadan-ar', category: 'people', author: 'marta', published: '-4 09:00', picture: 'news/cold-hall.svg',
    title: 'قاعة التبريد الأولى: دروس قصيرة بالعربية',
    teaser: 'أصبحت سلسلة التبريد والعمل في البرد متاحتين بالعربية، مع الصوت والصور.',
    body: `<p dir="rtl">ابتداءً من هذا الأسبوع يمكنكم تعلّم <strong>سلسلة التبريد</strong> و<strong>العمل في البرد</strong> باللغة العربية. كل درس يستغرق من ست إلى عشر دقائق، ويمكن تنزيله على الهاتف قبل الدخول إلى القاعة، لأن الشبكة لا تصل إلى خلف الأبواب السميكة.</p><p dir="rtl">إذا وجدتم كلمة غير مفهومة فأخبروا عمر حداد: هو من راجع النصوص، ويفضّل أن يسمع منكم قبل أن يسمع من المدقّقين.</p>`,
  },
  {
    id: 'news-signals-ja', category: 'training', author: 'yuki', published: '-8 04:00',
    title: 'クレーン合図の教材が日本語になりました',
    teaser: '手信号と無線、約二十分。ダウンロードしておけば、運転室でも見られます。',
    body: `<p>「クレーン合図：手信号と無線」の日本語版ができました。図は訓練用クレーンで撮り直したもので、夜間の照明合図も入っています。</p><p>乗船する日本の船員と話すときは、数字を一つずつ読むのがこつです。<strong>「二、一、一、二」</strong>と言えば、だれも間違えません。気づいたことがあれば、田中までどうぞ。</p>`,
  },
  {
    id: 'news-pilot-boats', category: 'quay', author: 'henrik', published: '-11 06:30', picture: 'news/tug.png',
    title: 'The tug Hilde learns to whisper',
    teaser: 'Forty minutes of towing without a drop of diesel. What it means for whoever stands on the mooring dolphin.',
    body: `<p>Since Monday <em>Hilde</em> runs on batteries inside the breakwater. She makes as much noise as a refrigerator, so you will not hear her come. Mooring hands: look, do not listen. She sounds one short blast before she takes up a line.</p><table><caption>Hilde in figures</caption><thead><tr><th scope="col"></th><th scope="col">Diesel</th><th scope="col">Battery</th></tr></thead><tbody><tr><th scope="row">Towing without a pause</th><td>11 h</td><td>40 min</td></tr><tr><th scope="row">Heard on the dolphin from</th><td>600 m</td><td>30 m</td></tr><tr><th scope="row">Ready again after</th><td>20 min</td><td>55 min</td></tr></tbody></table><p><img src="/ekp/pictures/modules/mooring.png" alt="The mooring dolphin, seen from the tug" width="801" height="450"></p><p>The course “Lithium on wheels” is about lorries, but its chapter on smoke is about her too.</p>`,
  },
  {
    id: 'news-hours', category: 'council', author: 'birgit', published: '-6 10:00', files: ['library/learning-time.pdf'],
    title: 'Learning is working time. All of it.',
    teaser: 'The new agreement is signed: forty hours a year, on the clock, wherever you do it.',
    body: `<p>It took us eleven meetings. From the first of next month forty hours of learning a year are working time for everybody: in the classroom, on a tablet in the break room, or on your own phone on the bus.</p><p>Who did a course at home and has it in the records gets the time added. Who is told “not today, there is a ship” may say so once, and the second time the course wins. The text is attached; page two is the part worth reading.</p><p>Questions: Birgit von der Heyde, door 112, or at the coffee machine beside it.</p>`,
  },
  {
    id: 'news-terminal-system', category: 'systems', author: 'emeka', published: '-7 12:00', expires: '+14 00:00',
    title: 'Terminal system: away on Sunday from two to four',
    teaser: 'Moves go on paper for two hours. Forms are in the gate office, pencils too.',
    body: `<p>The database gets more room on Sunday between 02:00 and 04:00. During that time nothing can be released in the terminal system. The gate works with the yellow forms; please write container numbers in capitals and <strong>check the last digit</strong>. The course “Container numbers: be 100 % sure” takes six minutes and has saved many a night.</p>`,
  },
  {
    id: 'news-singapore', category: 'abroad', author: 'weiming', published: '-9 02:00', organization: 'SINGAPORE', picture: 'news/pasir-yard.svg',
    title: 'Pasir yard: new lane markings from Monday',
    teaser: 'For Terminal House and the yard only: blue is for people, white is for wheels.',
    body: `<p>From Monday the pedestrian lanes in the Pasir yard are blue and have a kerb. White lanes are for vehicles alone. Siti walks every gang through them at the start of the shift; it takes ten minutes and counts as learning time.</p><p>Visitors from Nordkai: you are used to yellow. Here yellow means <em>reefer power</em>.</p>`,
  },
  {
    id: 'news-halifax', category: 'abroad', author: 'marieclaire', published: '-13 13:00',
    title: 'Halifax : une rampe de rail toute neuve',
    teaser: 'Deux voies, six cents mètres, et un cours pour celles et ceux qui y travaillent. In French and English.',
    body: `<p>La nouvelle rampe est ouverte. Liam MacDougall a accroché le premier wagon, et n’a pas voulu rendre la clé.</p><p>The course is “Rail shunting beside the dispatcher”: three days, on the job, with an assessment by whoever leads the shift. Five people from Nordkai may come and see; ask your shift lead.</p>`,
  },
  {
    id: 'news-kolkata', category: 'abroad', author: 'arjun', published: '-16 05:00',
    title: 'Who decides where your box stands? Six people in Kolkata',
    teaser: 'Planners answer what drivers have always wanted to ask.',
    body: `<p><strong>Why is my container always at the bottom?</strong> Because you come on the last day. Boxes that are collected early are stacked late.</p><p><strong>Do you see me waiting?</strong> Yes: every lorry that has been in the yard for forty minutes turns orange on Priya’s screen. At sixty she calls the gate.</p><p><strong>Have you ever seen the sea?</strong> Tashi has not. In April he comes to Nordkai for two weeks, and would like to be on a crane at sunrise.</p>`,
  },
  {
    id: 'news-trainees', category: 'people', author: 'petra', published: '0 04:30',
    title: 'Say hello to Aroha',
    teaser: 'She starts today, and knows knots that we do not.',
    body: `<p>Aroha Ngata starts today in the lashing gangs of the North Quay. She has sailed from Whangārei to Suva on a boat without an engine, and says that she is here for the engines.</p><p>Her buddy for four weeks is Kwame Mensah. If you see a vest without a scratch on it: that is she. Show her the good coffee.</p>`,
  },
  {
    id: 'news-canteen', category: 'canteen', author: 'birgit', published: '0 03:45', expires: '+5 00:00',
    title: 'This week: fish on Wednesday, and again on Friday',
    teaser: 'You voted. It was not close.',
    body: `<p>With 212 votes of 260 there is fish twice a week from now on, from the boats behind the fish hall. On the other days: lentils, goulash (also without meat), and what Luca’s mother calls lasagne. Nights: the hatch is open from one to two.</p>`,
  },
  {
    id: 'news-phishing', category: 'systems', author: 'emeka', published: '-18 09:00',
    title: 'Seven of a hundred clicked',
    teaser: 'The message about parking fees came from us. A year ago it was thirty-one.',
    body: `<p>On the third you had a message about an unpaid parking fee. It came from us, and from an address that ended in <em>.example</em>. Seven of a hundred opened the link; twenty-nine reported it, the first of them after forty seconds (thank you, Ayşe).</p><p>Nobody gets into trouble. “Would you have clicked?” takes eleven minutes and shows the next three tricks.</p>`,
  },
  {
    id: 'news-licences', category: 'safety', author: 'sigrun', published: '-20 07:00',
    title: 'Look at your certificates before somebody else does',
    teaser: 'Eighteen of us have one that has run out. The audit is in six weeks.',
    body: `<p>Working at height is good for twelve months, the crane licence for thirty-six, confined spaces for twelve. In the app, under <em>Certificates</em>, the ones that run out within sixty days stand at the top.</p><p>Who has none that is valid does not climb. That is not a punishment: the insurance and I agree on it, and on very little else.</p>`,
  },
  {
    id: 'news-open-day', category: 'quay', author: 'ingrid', isPublic: true, published: '-70 08:00', expires: '-40 22:00',
    title: 'Open day: bring the children, leave the dog',
    teaser: 'Forklift ballet at eleven, crane simulator all day. Over now: four thousand of you came.',
    body: `<p>On the last Sunday of the month the gates are open from ten to six. There is a ballet of five forklifts, a fire to put out, and a queue for the simulator that is worth it.</p>`,
  },
  {
    id: 'news-lost-hour', category: 'training', author: 'jonas', published: '-25 11:00',
    title: 'What I learned from being wrong in front of twelve people',
    teaser: 'Jonas Brandt teaches fire. Last month the extinguisher was empty.',
    body: `<p>You pull the pin, you aim low, you squeeze, and nothing happens. Twelve people look at you. I had checked the pressure of five extinguishers and not of the sixth.</p><p>So we did what one does: step back, close the lid, call. The fire went out by itself in eleven seconds, and nobody will forget the lesson. I have kept it in the course. <strong>Check all six.</strong></p>`,
  },
];
