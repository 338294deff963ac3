package io.fluxer.rest.ratelimit;

/**
 * Which bucket of the server is meant.
 *
 * @param credential as whom the request is counted
 * @param name the bucket's hash, or method and template until it is known
 * @param majorId the id that tells apart buckets of one name
 */
record BucketKey(Credential credential, String name, String majorId) {

}
