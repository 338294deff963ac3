/**
 * The health of a bot.
 */
@NullMarked
package io.fluxer.boot.health;

import org.jspecify.annotations.NullMarked;
