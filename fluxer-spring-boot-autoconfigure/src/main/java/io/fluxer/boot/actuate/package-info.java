/**
 * The actuator endpoint of a bot.
 */
@NullMarked
package io.fluxer.boot.actuate;

import org.jspecify.annotations.NullMarked;
