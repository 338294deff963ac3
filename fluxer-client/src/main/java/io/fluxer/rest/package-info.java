/**
 * The HTTP client for Fluxer's API: verbs, routes, retries, rate limits and errors.
 */
@NullMarked
package io.fluxer.rest;

import org.jspecify.annotations.NullMarked;
