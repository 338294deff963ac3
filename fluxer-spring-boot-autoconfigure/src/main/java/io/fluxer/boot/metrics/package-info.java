/**
 * Meters of a bot.
 */
@NullMarked
package io.fluxer.boot.metrics;

import org.jspecify.annotations.NullMarked;
