package io.fluxer.embedded;

/**
 * A TCP reset that the server made on purpose.
 *
 * @param connection the number of the connection, counted from one since the server's
 * start
 * @param byteOffset how many bytes of WebSocket frames the server had written to that
 * connection
 * @param insideFrame whether the last of them was not the last byte of a frame
 * @since 0.1.0
 */
public record Cut(int connection, long byteOffset, boolean insideFrame) {
}
