const html = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Reference LMS</title>
<p>Here a PeopleFluent site would show a page of its own. The reference LMS has none: what it knows, the app shows.</p>
</html>
`;

const signIn = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Sign in</title>
<form action="/ekp/login" method="post"><label>User <input name="user"></label><label>Password <input name="password" type="password"></label><button>Sign in</button></form>
</html>
`;

/** What a site answers in the place of everything to somebody who is not signed in (a temperament): a page, with status 200. */
export const signInPage = (): Response => new Response(signIn, { headers: { 'Content-Type': 'text/html; charset=utf-8' } });

/** What stands behind the links that lead to the site's own pages (facts A.1, `servlet/ekp`). */
export const sitePage = (): Response => new Response(html, { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
