package io.fluxer.embedded;

import java.time.Instant;

/**
 * A frame that a client sent over the gateway.
 *
 * @param at when it arrived, by the server's clock
 * @param nanos the same moment on a monotonic clock whose zero means nothing, in
 * nanoseconds
 * @param connection the number of the connection, counted from one since the server's
 * start
 * @param opcode the opcode, or -1 if the frame had none
 * @param text the frame's JSON with each token masked; what is no JSON object is only
 * counted
 * @since 0.1.0
 */
public record ReceivedFrame(Instant at, long nanos, int connection, int opcode, String text) {
}
