const html = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Reference LMS</title>
<p>Here a PeopleFluent site would show a page of its own. The reference LMS has none: what it knows, the app shows.</p>
</html>
`;

/** What stands behind the links that lead to the site's own pages (facts A.1, `servlet/ekp`). */
export const sitePage = (): Response => new Response(html, { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
