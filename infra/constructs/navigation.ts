/**
 * Source of the CloudFront function that runs before the site's bucket is asked (runtime cloudfront-js-2.0).
 * A path without an extension is a page of the application, which routes by itself: all get `index.html`. A path
 * with one is a file and may be missing; its 404 stays a 404. `/api/*` is another behaviour and never comes here.
 */
export const NAVIGATION = `function handler(event) {
  var request = event.request
  var name = request.uri.slice(request.uri.lastIndexOf('/') + 1)
  if (name.indexOf('.') === -1) request.uri = '/index.html'
  return request
}
`
