// What courses contain. Text types carry no charset: then a page's own <meta> decides, as it does when a course lies on a plain web server.
const types: ReadonlyMap<string, string> = new Map([
  ...each('text/html', 'html htm shtml'),
  ...each('application/xhtml+xml', 'xhtml xht'),
  ...each('text/javascript', 'js mjs cjs'),
  ...each('text/css', 'css'),
  ...each('application/json', 'json map topojson geojson'),
  ...each('application/ld+json', 'jsonld'),
  ...each('application/manifest+json', 'webmanifest'),
  ...each('text/xml', 'xml xsd dtd xsl xslt'),
  ...each('application/ttml+xml', 'ttml dfxp'),
  ...each('image/svg+xml', 'svg'),
  ...each('text/plain', 'txt log md properties ini conf au crs des cst ort pre cmp'),
  ...each('text/csv', 'csv'),
  ...each('text/tab-separated-values', 'tsv'),
  ...each('text/vtt', 'vtt'),
  ...each('application/x-subrip', 'srt'),
  ...each('text/yaml', 'yaml yml'),
  ...each('font/woff', 'woff'),
  ...each('font/woff2', 'woff2'),
  ...each('font/ttf', 'ttf'),
  ...each('font/otf', 'otf'),
  ...each('application/vnd.ms-fontobject', 'eot'),
  ...each('image/png', 'png'),
  ...each('image/apng', 'apng'),
  ...each('image/jpeg', 'jpg jpeg jpe jfif'),
  ...each('image/gif', 'gif'),
  ...each('image/webp', 'webp'),
  ...each('image/avif', 'avif'),
  ...each('image/bmp', 'bmp'),
  ...each('image/tiff', 'tif tiff'),
  ...each('image/x-icon', 'ico cur'),
  ...each('video/mp4', 'mp4 m4v'),
  ...each('video/webm', 'webm'),
  ...each('video/ogg', 'ogv'),
  ...each('video/quicktime', 'mov'),
  ...each('video/x-msvideo', 'avi'),
  ...each('video/x-ms-wmv', 'wmv'),
  ...each('video/x-flv', 'flv'),
  ...each('video/mpeg', 'mpg mpeg'),
  ...each('video/mp2t', 'ts'),
  ...each('application/vnd.apple.mpegurl', 'm3u8'),
  ...each('application/dash+xml', 'mpd'),
  ...each('audio/mpeg', 'mp3'),
  ...each('audio/mp4', 'm4a'),
  ...each('audio/aac', 'aac'),
  ...each('audio/ogg', 'ogg oga opus'),
  ...each('audio/wav', 'wav'),
  ...each('audio/flac', 'flac'),
  ...each('audio/webm', 'weba'),
  ...each('audio/midi', 'mid midi'),
  ...each('audio/x-ms-wma', 'wma'),
  ...each('application/pdf', 'pdf'),
  ...each('application/rtf', 'rtf'),
  ...each('application/zip', 'zip'),
  ...each('application/epub+zip', 'epub'),
  ...each('application/wasm', 'wasm'),
  ...each('application/x-shockwave-flash', 'swf'),
  ...each('model/gltf-binary', 'glb'),
  ...each('model/gltf+json', 'gltf'),
  ...each('application/msword', 'doc dot'),
  ...each('application/vnd.ms-excel', 'xls'),
  ...each('application/vnd.ms-powerpoint', 'ppt pps'),
  ...each('application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'docx'),
  ...each('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'xlsx'),
  ...each('application/vnd.openxmlformats-officedocument.presentationml.presentation', 'pptx'),
  ...each('application/vnd.openxmlformats-officedocument.presentationml.slideshow', 'ppsx'),
  ...each('application/vnd.oasis.opendocument.text', 'odt'),
  ...each('application/vnd.oasis.opendocument.spreadsheet', 'ods'),
  ...each('application/vnd.oasis.opendocument.presentation', 'odp'),
]);

/** Text that is known by its extension though its type does not say so. */
const textTypes = /^text\/|[/+](?:json|xml)$|^application\/(?:x-subrip|vnd\.apple\.mpegurl)$/;

/** The media type of a file of a course, by its extension; `application/octet-stream` for what is not known. */
export function mimeTypeOf(path: string): string {
  return types.get(extensionOf(path)) ?? 'application/octet-stream';
}

/** Whether a course may want the file as text at once, in a synchronous request: pages, scripts, styles, JSON, XML, subtitles and the like. */
export function isTextPath(path: string): boolean {
  return textTypes.test(mimeTypeOf(path));
}

function extensionOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return name.includes('.') ? name.slice(name.lastIndexOf('.') + 1).toLowerCase() : '';
}

function each(type: string, extensions: string): (readonly [string, string])[] {
  return extensions.split(' ').map((extension) => [extension, type] as const);
}
