export interface SeedPost {
  readonly id: string;
  readonly forum: 'On the quay' | 'In the yard' | 'Cold store' | 'Papers' | 'Learning';
  readonly topic: string;
  readonly title: string;
  readonly author: string;
  readonly posted: string;
  /** HTML. */
  readonly body: string;
}

/** Topics and replies, the oldest first. */
export const posts: readonly SeedPost[] = [
  { id: 'post-01', forum: 'On the quay', topic: 'Gloves', title: 'Which gloves for wet lashing rods?', author: 'lena', posted: '-12 18:20', body: '<p>The grey ones slip, the orange ones soak through. What do you wear?</p>' },
  { id: 'post-02', forum: 'On the quay', topic: 'Gloves', title: 'Re: Which gloves for wet lashing rods?', author: 'kwame', posted: '-12 19:05', body: '<p>Two pairs of orange ones, and I change at the tea break. Stores gives you two if you say <em>Kwame sent me</em>.</p>' },
  { id: 'post-03', forum: 'On the quay', topic: 'Gloves', title: 'Re: Which gloves for wet lashing rods?', author: 'sigrun', posted: '-11 06:40', body: '<p>I have ordered a third kind for trial. Ten pairs, at the gate office. Write here what you think of them, also the rude version.</p>' },
  { id: 'post-04', forum: 'Papers', topic: 'Customs portal', title: 'Portal says “locked by another user”, and it is me', author: 'tamar', posted: '-9 09:15', body: '<p>It happens after lunch. Logging out does not help.</p>' },
  { id: 'post-05', forum: 'Papers', topic: 'Customs portal', title: 'Re: Portal says “locked by another user”', author: 'emeka', posted: '-9 09:31', body: '<p>You have it open in two tabs. Close <strong>both</strong>, wait a minute, open one.</p>' },
  { id: 'post-06', forum: 'Learning', topic: 'Exams', title: 'Yard traffic: is question seven a trick?', author: 'deniz', posted: '-7 15:50', body: '<p>A drone and a bicycle come from the right. Who waits?</p>' },
  { id: 'post-07', forum: 'Learning', topic: 'Exams', title: 'Re: Yard traffic: is question seven a trick?', author: 'jonas', posted: '-7 16:20', body: '<p>No trick: read <em>Rules for drones, lorries with trailers, bicycles and pedestrians</em>, the second page. I am not going to tell you here, nice try.</p>' },
  { id: 'post-08', forum: 'Cold store', topic: 'Clothing', title: 'كم دقيقة في القاعة قبل الاستراحة؟', author: 'omar', posted: '-6 11:00', body: '<p dir="rtl">المكتوب على الباب ستون دقيقة، وفي الدرس أربعون. أيّهما الصحيح؟</p>' },
  { id: 'post-09', forum: 'Cold store', topic: 'Clothing', title: 'Re: كم دقيقة في القاعة قبل الاستراحة؟', author: 'marta', posted: '-6 11:40', body: '<p>Forty. The sign is old; it comes down today. <span dir="rtl" lang="ar">شكرًا يا عمر.</span></p>' },
  { id: 'post-10', forum: 'In the yard', topic: 'Stackers', title: 'The mirror of stacker 12', author: 'fatou', posted: '-5 05:55', body: '<p>It shows the sky. Very beautiful, but I would prefer the container. Reported twice.</p>' },
  { id: 'post-11', forum: 'In the yard', topic: 'Stackers', title: 'Re: The mirror of stacker 12', author: 'pavel', posted: '-5 13:10', body: '<p>Bracket was bent. Done. If it happens again: who parks beside the bollard?</p>' },
  { id: 'post-12', forum: 'Learning', topic: 'Simulator evening', title: 'Who comes on Friday?', author: 'rosa', posted: '-3 17:00', body: '<p>Four seats in my car from the bus station. There is soup.</p>' },
  { id: 'post-13', forum: 'Learning', topic: 'Simulator evening', title: 'Re: Who comes on Friday?', author: 'yuki', posted: '-3 17:30', body: '<p>I come. Last time I dropped a container on the pilot’s house. I want to see whether it was luck.</p>' },
  { id: 'post-14', forum: 'On the quay', topic: 'Crane 7', title: 'Can one see her come in from the canteen?', author: 'mia', posted: '-1 09:20', body: '<p>My grandmother drove Crane 2. I would like to show her this one.</p>' },
  { id: 'post-15', forum: 'On the quay', topic: 'Crane 7', title: 'Re: Can one see her come in from the canteen?', author: 'ingrid', posted: '-1 12:00', body: '<p>From the roof, and there is a lift. Bring her at eight and ask for me.</p>' },
];
