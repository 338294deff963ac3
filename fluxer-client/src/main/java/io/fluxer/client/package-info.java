/**
 * The client: where REST, gateway, cache and listeners meet.
 */
@NullMarked
package io.fluxer.client;

import org.jspecify.annotations.NullMarked;
