package io.fluxer.embedded;

import java.util.List;

/**
 * Stands between the gateway and its sockets and decides what becomes of each frame that
 * the server sends. Called while the server's lock is held, in the order of the frames:
 * it must be quick, and whatever it throws reaches whoever made the frame. It may use the
 * server, also to make events, whose frames then pass it before it has returned.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface FrameFilter {

	/**
	 * Decides about a frame.
	 * @param connection the number of the connection, counted from one
	 * @param text the frame's text
	 * @return the texts that are sent in its place, whatever they are: the same alone,
	 * another, several, or none
	 */
	List<String> filter(int connection, String text);

	/**
	 * Returns a filter that changes nothing.
	 * @return the filter
	 */
	static FrameFilter none() {
		return (connection, text) -> List.of(text);
	}

}
