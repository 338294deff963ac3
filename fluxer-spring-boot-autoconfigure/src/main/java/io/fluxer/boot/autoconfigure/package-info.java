/**
 * Beans of a bot: properties, addresses, the HTTP client, the client of the gateway, its
 * start and its stop.
 */
@NullMarked
package io.fluxer.boot.autoconfigure;

import org.jspecify.annotations.NullMarked;
