/**
 * Calls what users give to Micrometer without letting it fail anything else. Knows
 * nothing of Fluxer.
 */
@NullMarked
package io.fluxer.observation;

import org.jspecify.annotations.NullMarked;
