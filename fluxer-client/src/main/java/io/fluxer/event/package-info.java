/**
 * What a bot is told: a record for each dispatch of the gateway, and the events of the
 * client itself.
 */
@NullMarked
package io.fluxer.event;

import org.jspecify.annotations.NullMarked;
