/**
 * Fluxer in a process: real HTTP, real WebSocket, and a person's side.
 */
@NullMarked
package io.fluxer.embedded;

import org.jspecify.annotations.NullMarked;
