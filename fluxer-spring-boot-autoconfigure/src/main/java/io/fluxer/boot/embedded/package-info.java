/**
 * The embedded Fluxer as the server of a bot that was given no other.
 */
@NullMarked
package io.fluxer.boot.embedded;

import org.jspecify.annotations.NullMarked;
