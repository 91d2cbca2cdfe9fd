/** JSON for a `<script>` element: without the sign that could end it, and nothing else in JSON means anything to HTML. */
export function jsonScript(data: object): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
