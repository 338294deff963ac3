/**
 * A bot worth reading.
 */
@NullMarked
package io.fluxer.sample;

import org.jspecify.annotations.NullMarked;
