/**
 * The arithmetic of Fluxer's rate limits: leaky buckets over a clock, without I/O.
 */
@NullMarked
package io.fluxer.rest.ratelimit;

import org.jspecify.annotations.NullMarked;
