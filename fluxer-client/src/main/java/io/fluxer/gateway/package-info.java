/**
 * The gateway protocol as a state machine without I/O, and the thin shell that connects
 * it to a WebSocket.
 */
@NullMarked
package io.fluxer.gateway;

import org.jspecify.annotations.NullMarked;
